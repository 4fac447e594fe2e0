/**
 * The files that may answer an address, best first: the file itself, the page of that name (`/desk` is `/desk.html`), and
 * for an address one step below a page (`/documents/some-id`) that page, which reads the rest of the address itself.
 */
export function pageCandidates(pathname: string): readonly string[] {
  if (pathname === '/') return ['/index.html'];
  const [, page = '', , ...further] = pathname.replace(/\/$/, '').split('/');
  const named = /^[a-z][a-z-]*$/.test(page) && further.length === 0;
  return named ? [pathname, `/${page}.html`] : [pathname];
}
