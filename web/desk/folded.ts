/**
 * A text with wide and narrow forms of a character made one (％ is %, ， is ,) and letters small. Every UTF-16 unit stays
 * one unit, so places in it are places in the text.
 */
export function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const one = unit.normalize('NFKC').toLowerCase();
    return one.length === 1 ? one : unit;
  }).join('');
}
