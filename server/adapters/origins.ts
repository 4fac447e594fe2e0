/** Origins as settings write them: `*` for all, else separated by commas. */
export function parseOrigins(text: string): '*' | readonly string[] {
  return text === '*' ? '*' : text.split(',').map((origin) => origin.trim());
}
