import type { DocumentId } from './document.ts';
import { documentNumber, serialNumber } from './line-role.ts';
import { titleYears } from './validity.ts';

/**
 * Makes the stable short name of a document: place, year and number of its 文号; else place and first year of the title's
 * period; else the file name when it is plain; else part of the hash. `initials` gives the Latin initials of a name.
 */
export function documentIdFor(at: {
  number: string | undefined;
  region: string | undefined;
  title: string;
  path: string;
  sha256: string;
  initials: (name: string) => string;
}): DocumentId {
  const place = at.region === undefined ? '' : placeInitials(at.region, at.initials);
  const match = documentNumber.exec(at.number ?? '') ?? serialNumber.exec(at.number ?? '');
  if (match) return idOf(`${place || 'doc'}-${match[1]}-${Number(match[2])}`);
  const years = titleYears(at.title);
  if (years && place !== '') return idOf(`${place}-${years[0]}`);
  const base =
    at.path
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]+$/i, '') ?? '';
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(base)) return idOf(base);
  return idOf(`doc-${at.sha256.slice(0, 8)}`);
}

/** Marks a checked text as a document id. */
export function idOf(text: string): DocumentId {
  return text as DocumentId;
}

function placeInitials(region: string, initials: (name: string) => string): string {
  const bare = region.replace(/(?:自治区|自治州|自治县|特别行政区|新区)/g, '').replace(/[省市县区盟旗]/g, '');
  return initials(bare)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
