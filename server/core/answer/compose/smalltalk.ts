import type { SmalltalkKind } from '../../dialogue/question-words.ts';
import type { PolicyDocument } from '../../text/document.ts';
import type { Draft } from './draft.ts';
import { holdings } from './refusal.ts';

/** What is said to each kind of talk, and whether the documents held are named with it. */
const replies: Readonly<
  Record<SmalltalkKind, { readonly says: string; readonly spoken: string; readonly lists: boolean }>
> = {
  greeting: {
    says: '您好，我是知策，按条文回答政策问题。',
    spoken: '您好，请说您想问哪项政策。',
    lists: true,
  },
  thanks: { says: '不客气。还想问什么，请接着说。', spoken: '不客气，还想问什么，请接着说。', lists: false },
  acknowledgement: {
    says: '好的。还想问什么，请接着说。',
    spoken: '好的，还想问什么，请接着说。',
    lists: false,
  },
  farewell: { says: '再见，有政策问题时欢迎再来。', spoken: '再见，有政策问题时欢迎再来。', lists: false },
  ability: {
    says: '我是知策，按已收录的政策文件回答问题：能拿多少、要什么条件、由谁负责、什么时候有效，并逐字引出条文。文件没有写的不推测，也不代办申请。',
    spoken:
      '我是知策，按已收录的政策文件回答能拿多少、要什么条件、由谁负责、什么时候有效。请说您想问哪项政策。',
    lists: true,
  },
  reliance: {
    says: '回答只依据已收录的文件：逐字引出条文并写明出处，数额照条文或按条文计算，文件没有写的不推测。“最高”只是上限。是否符合条件、实际给多少，由主管部门认定。',
    spoken: '回答只依据已收录的文件，逐字引用条文并写明出处，文件没有写的不推测。最终由主管部门认定。',
    lists: true,
  },
  other_work: {
    says: '这件事做不了：知策只依据已收录的政策文件作答。',
    spoken: '这件事做不了，请说您想问哪项政策。',
    lists: true,
  },
};

/** Replies to a greeting, to thanks, to talk about the service itself, and to a wish for other work. */
export function composeSmalltalk(kind: SmalltalkKind, documents: readonly PolicyDocument[]): Draft {
  const { says, spoken, lists } = replies[kind];
  return {
    kind: 'out_of_scope',
    paragraphs: lists ? [says, holdings(documents)] : [says],
    spoken: [spoken],
  };
}
