import { pinyin } from 'pinyin-pro';

/** Latin initials of a Chinese name: 连云港 → lyg. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}
