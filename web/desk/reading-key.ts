/** What a key does while a result is being read out. */
export type ReadingAct =
  | { readonly act: 'choose'; readonly place: number }
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'copy-sentence' | 'copy-clause' | 'calculate' | 'back' };

/** The key as it was pressed, and where: on the reading itself, on a button in it, or in a field of the calculator. */
export interface PressedKey {
  readonly key: string;
  readonly modified: boolean;
  readonly on: 'reading' | 'button' | 'field';
}

/** Keys of a field stay its own but for Esc; Enter on a button presses the button. */
export function readingAct({ key, modified, on }: PressedKey): ReadingAct | undefined {
  if (modified) return undefined;
  if (key === 'Escape') return { act: 'back' };
  if (on === 'field') return undefined;
  if (/^[1-9]$/.test(key)) return { act: 'choose', place: Number(key) - 1 };
  switch (key) {
    case '0':
      return { act: 'copy-clause' };
    case 'ArrowDown':
      return { act: 'step', by: 1 };
    case 'ArrowUp':
      return { act: 'step', by: -1 };
    case 'ArrowRight':
      return { act: 'calculate' };
    case 'ArrowLeft':
      return { act: 'back' };
    case 'Enter':
      return on === 'reading' ? { act: 'copy-sentence' } : undefined;
    default:
      return undefined;
  }
}
