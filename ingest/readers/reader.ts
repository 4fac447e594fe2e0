/** What a reader takes out of a file. */
export interface ReadText {
  /** The text in reading order; table cells are separated by tabs, rows and paragraphs by line ends. */
  readonly text: string;
  /** Title that the file names outside its text. */
  readonly titleHint?: string | undefined;
  /** Line ends are paragraph ends, none was made by the width of a page. */
  readonly paragraphsSet: boolean;
}

/** Reads one format. Throws an Error whose Chinese message says what is wrong with the file; the caller adds its name. */
export type Reader = (bytes: Uint8Array) => ReadText | Promise<ReadText>;
