/**
 * True when a folded text holds a Chinese form of three or four characters with one character more inside, after its second one:
 * 积分制入户 for 积分入户, 办公用房 for 办公房. Negations and connectives inside make it another thing.
 */
export function isInterrupted(form: string, text: string): boolean {
  if (form.length < 3 || form.length > 4) return false;
  const [head, tail] = [form.slice(0, 2), form.slice(2)];
  if (!text.includes(head) || !/^\p{Script=Han}+$/u.test(form)) return false;
  for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
    if (text.startsWith(tail, at + 3) && isFiller(text.charAt(at + 2))) return true;
  }
  return false;
}

const isFiller = (character: string): boolean => /[^\P{Script=Han}不非未无和与或及等至]/u.test(character);
