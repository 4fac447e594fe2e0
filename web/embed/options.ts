/** What the tag in the other page says. */
export interface EmbedTag {
  /** Address of this script, which is also where the service is. */
  readonly src: string;
  /** Language of the page it stands in. */
  readonly language: string;
}

export interface EmbedOptions {
  /** Origin of the service; messages from any other are not ours. */
  readonly origin: string;
  /** Address of the page in the frame. */
  readonly page: string;
  readonly words: EmbedWords;
}

export interface EmbedWords {
  readonly code: string;
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly whole: string;
}

const chinese: EmbedWords = {
  code: 'zh-CN',
  open: '问政策',
  title: '知策 · 政策问答',
  close: '关闭',
  whole: '打开整页（新窗口）',
};

const english: EmbedWords = {
  code: 'en',
  open: 'Ask about policies',
  title: 'Zhice · policy answers',
  close: 'Close',
  whole: 'Open the whole page (new window)',
};

/** Reads the tag. The words are English on an English page, else Chinese. */
export function embedOptions({ src, language }: EmbedTag): EmbedOptions {
  const { origin } = new URL(src);
  const words = /^en\b/i.test(language) ? english : chinese;
  return { origin, page: `${origin}/embed`, words };
}

/** What the page in the frame says when it wants to be closed. */
export const closeMessage = 'zhice:close';
