/**
 * Value of a hand calculation such as `min(floor(27/10)*10000 + 1*5000, 20000)`: numbers, `+ - * /`, brackets, min, floor.
 * Throws on anything else.
 */
export function calculate(expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?|min|floor|[-+*/(),]|\S/g) ?? [];
  let at = 0;

  const take = (wanted: string): boolean => {
    if (tokens[at] !== wanted) return false;
    at++;
    return true;
  };
  const need = (wanted: string): void => {
    if (!take(wanted)) throw new Error(`算式 ${expression} 此处应为 ${wanted}：${tokens[at] ?? '末尾'}`);
  };

  const sum = (): number => {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  };
  const product = (): number => {
    let value = term();
    for (;;) {
      if (take('*')) value *= term();
      else if (take('/')) value /= term();
      else return value;
    }
  };
  const list = (): number[] => {
    const values: number[] = [];
    need('(');
    do values.push(sum());
    while (take(','));
    need(')');
    return values;
  };
  const term = (): number => {
    if (take('min')) return Math.min(...list());
    if (take('floor')) return Math.floor(list()[0] ?? 0);
    if (tokens[at] === '(') return list()[0] ?? 0;
    const token = tokens[at++] ?? '';
    if (!/^\d/.test(token)) throw new Error(`算式 ${expression} 读不懂：${token}`);
    return Number(token);
  };

  const value = sum();
  if (at < tokens.length) throw new Error(`算式 ${expression} 末尾多出 ${tokens[at]}`);
  return value;
}
