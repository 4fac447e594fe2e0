import type { QuestionWords } from '../../dialogue/question-words.ts';
import { type AddressedMention, findAddresses } from '../../retrieval/clause-address.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { DocumentMention } from '../../retrieval/document-mention.ts';
import type { DocumentId, DocumentKind, Span } from '../../text/document.ts';
import { type DocumentNumber, mayBeNumber, parseDocumentNumber } from '../../text/document-number.ts';
import { parseOrdinal } from '../../text/numerals.ts';
import type { Gazetteer, Place, PlaceMention } from '../../text/places.ts';
import { type Elsewhere, elsewhereOf } from './elsewhere.ts';
import { findPlaceGroup } from './place-group.ts';
import { wordingYears } from './wordings.ts';

/** Where a question wants its answer from. Spans count in the folded question. */
export interface Scope {
  /** Regions that the documents cover and the question names, in order. */
  readonly regions: readonly string[];
  /** Places named that no document covers, as said. */
  readonly uncovered: readonly string[];
  /** Of all places without documents those that somebody moves to: no question about them where another was spoken of. */
  readonly left: readonly string[];
  /** Places are named by a character each (沪苏通三地), and not all of them are covered. */
  readonly otherGroup: boolean;
  /** Documents named by number, title or alias. */
  readonly named: readonly DocumentId[];
  /** Where held documents are called by a title or by words of it. */
  readonly names: readonly Span[];
  /** Mentions of numbers that no held document bears. */
  readonly unknownNumbers: readonly DocumentMention[];
  /** Name of a document that the question cites and nobody ingested: 某某条例第十条. */
  readonly unheldName: string | undefined;
  readonly clauses: readonly AddressedMention[];
  /** Kinds of document that the question speaks of (方案, 答复). */
  readonly kinds: readonly DocumentKind[];
  /** Counties that only tell where in a city of which documents are held. */
  readonly counties: readonly Span[];
  /** Stretches that are no topic. */
  readonly struck: readonly Span[];
}

export interface ScopeKnowledge {
  readonly index: CorpusIndex;
  readonly gazetteer: Gazetteer;
  readonly words: QuestionWords;
}

/** Finds places, documents and clauses in a folded question. */
export function findScope(folded: string, { index, gazetteer, words }: ScopeKnowledge): Scope {
  const covered = coveredRegions(index, gazetteer);
  const mentions = gazetteer
    .find(folded)
    .filter((mention) => !isPassing(folded, mention, words.passingPlaces));
  const resolved = mentions.map((mention) => ({ mention, ...resolvePlace(mention, covered) }));
  const group = findPlaceGroup(folded, [...covered.keys()]);
  const regions = mostSpecific(
    unique([...resolved.flatMap((place) => place.regions), ...(group?.regions ?? [])]),
    covered,
  );
  const documentIds = index.documents
    .filter(({ region }) => regions.length === 0 || (region !== undefined && regions.includes(region)))
    .map(({ id }) => id);
  const held = resolved.filter((place) => place.regions.length > 0).map(({ mention }) => mention);
  const why = (mention: Span): Elsewhere =>
    elsewhereOf(folded, mention, { held, givingBack: words.givingBack });
  const { documents: addressed, clauses } = findAddresses(folded, index, documentIds);
  const documents = [...addressed, ...serialMentions(folded, addressed, index)];
  const known = documents.filter((mention) => mention.documentIds.length > 0);
  const insideTitle = (span: Span): boolean =>
    known.some((other) => other.start <= span.start && span.end <= other.end);
  const kindWords = findKindWords(folded, words);
  // A kind of which none is held is what is asked about: 条例到哪一步了.
  const isHeld = (kind: DocumentKind): boolean =>
    index.documents.some((document) => documentIds.includes(document.id) && document.kind === kind);
  const absent = resolved
    .filter(({ mention, regions: meant, above }) => meant.length === 0 && !above && !insideTitle(mention))
    .map(({ mention }) => ({ text: mention.text, why: why(mention) }));
  const left = absent.filter((place) => place.why === 'left');
  return {
    regions,
    uncovered: unique(
      absent.flatMap((place) =>
        place.why === 'asked' || (place.why === 'left' && regions.length === 0) ? [place.text] : [],
      ),
    ),
    left: unique(left.map(({ text }) => text)),
    otherGroup: group?.regions.length === 0,
    named: unique(known.flatMap((mention) => narrow(mention.documentIds, documentIds))),
    names: known.filter(({ by }) => by !== 'number'),
    unknownNumbers: documents.filter((mention) => mention.documentIds.length === 0),
    unheldName: unheldName(folded, known, { clauses, places: mentions.map(({ text }) => text) }, words),
    clauses,
    kinds: unique(kindWords.map(({ kind }) => kind)),
    counties: resolved
      .filter(({ isCounty, regions: meant }) => isCounty && meant.length > 0)
      .map(({ mention }) => mention),
    struck: [
      // A county stays a topic word: the city tells the document, the county the place in it. So does a province: 江苏专利奖.
      ...resolved.filter(({ isCounty, above }) => !isCounty && !above).map(({ mention }) => mention),
      ...(group === undefined || group.regions.length === 0 ? [] : [group]),
      ...documents,
      ...clauses.map(({ mention }) => mention),
      ...kindWords.filter(({ kind }) => isHeld(kind)),
      ...wordingYears(folded, words),
    ],
  };
}

/** Covered regions with the places they are; a region that no gazetteer knows stands by its name alone. */
function coveredRegions(index: CorpusIndex, gazetteer: Gazetteer): ReadonlyMap<string, Place | undefined> {
  const regions = unique(index.documents.flatMap(({ region }) => region ?? []));
  return new Map(regions.map((region) => [region, placeOfRegion(region, gazetteer)]));
}

/** 广州南沙新区 is no place of the gazetteer: it is the county that it names in the city that it names. */
function placeOfRegion(region: string, gazetteer: Gazetteer): Place | undefined {
  const [outer, inner] = gazetteer.find(region.replace(/新区$/, '')).map(({ places }) => places);
  const county = inner?.find(
    (place) => place.county !== undefined && outer?.some(({ city }) => city === place.city),
  );
  return county ?? outer?.[0];
}

/**
 * The covered regions that a mention means: itself and what lies in the same county under another name, the city of a county,
 * or a county of the city when only that is covered. `above` marks the province of a covered region: it narrows nothing and is
 * not missing either.
 */
function resolvePlace({ places, text }: PlaceMention, covered: ReadonlyMap<string, Place | undefined>) {
  const exact = places.flatMap(({ province, city, county }) =>
    [county, city, county === undefined && city === undefined ? province : undefined].filter(
      (name): name is string => name !== undefined && covered.has(name),
    ),
  );
  const below = places.flatMap(({ city, county }) =>
    city === undefined || county !== undefined
      ? []
      : [...covered].flatMap(([region, place]) => (place?.city === city ? [region] : [])),
  );
  const cityAlone = places.every(({ county }) => county === undefined);
  const inCounty = [...covered].flatMap(([region, held]) =>
    held?.county !== undefined &&
    places.some(({ city, county }) => county === held.county && city === held.city)
      ? [region]
      : [],
  );
  const named = [...covered.keys()].find((name) => name.includes(text));
  const one = (cityAlone ? exact[0] : undefined) ?? named ?? exact[0] ?? below[0];
  const regions = inCounty.length > 0 ? inCounty : one === undefined ? [] : [one];
  const isCounty =
    places.every(({ county }) => county !== undefined) &&
    !places.some(({ county }) => county !== undefined && covered.has(county));
  const coveredProvinces = new Set([...covered.values()].flatMap((place) => place?.province ?? []));
  const above = places.some(
    ({ province, city, county }) =>
      city === undefined && county === undefined && coveredProvinces.has(province) && !covered.has(province),
  );
  return { regions, isCounty, above };
}

/** 广州南沙: of a city and a county in it that are both covered, the county is meant. */
function mostSpecific(regions: readonly string[], covered: ReadonlyMap<string, Place | undefined>): string[] {
  return regions.filter((region) => {
    const outer = covered.get(region);
    return !regions.some((other) => {
      const inner = covered.get(other);
      if (inner?.county !== undefined && inner.county === outer?.county) return false;
      const bearsName = other.length > region.length && other.includes(region.replace(/[省市县区]$/, ''));
      const lies = inner?.county !== undefined && outer?.county === undefined && inner.city === outer?.city;
      return other !== region && (bearsName || lies);
    });
  });
}

/** 3号文, 四十五号文件: written out in Chinese only with a noun behind it. */
const serialNumber =
  /(?<![\d\]])(\d{1,4})号(文件|文|令)?|(?<![第央一二三四五六七八九十百零〇])([一二三四五六七八九十百零〇]{1,5})号(?:文件|文|令)/g;

/** 3号文, 79号, 连政规发3号: a number without its year, of a held document or of one that a held document repeals. */
function serialMentions(
  folded: string,
  taken: readonly Span[],
  { documents }: CorpusIndex,
): DocumentMention[] {
  return [...folded.matchAll(serialNumber)].flatMap((match): DocumentMention[] => {
    const [text, digits, noun, numeral = ''] = match;
    const serial = digits ?? String(parseOrdinal(numeral) ?? '');
    const end = match.index + text.length;
    if (taken.some((other) => match.index < other.end && other.start < end)) return [];
    const said = { prefix: '', year: '', serial: String(Number(serial)) };
    const borne = (number: string | undefined): DocumentNumber[] => {
      const full = parseDocumentNumber(number ?? '');
      return full !== undefined && full.year !== '' && mayBeNumber(said, full) ? [full] : [];
    };
    const held = documents.flatMap(({ id, number }) => borne(number).map((full) => ({ id, full })));
    const repealed = documents.flatMap(({ repeals }) => repeals.flatMap(({ number }) => borne(number)));
    if (held.length === 0 && repealed.length === 0 && noun === undefined) return [];
    const before = folded.slice(0, match.index);
    const isPrefix = ({ prefix }: DocumentNumber): boolean => prefix !== '' && before.endsWith(prefix);
    const { prefix = '' } = [...held.map(({ full }) => full), ...repealed].find(isPrefix) ?? {};
    const meant = prefix === '' ? held : held.filter(({ full }) => isPrefix(full));
    return [
      {
        start: match.index - prefix.length,
        end,
        by: 'number',
        text: `${prefix}${serial}号`,
        documentIds: meant.map(({ id }) => id),
      },
    ];
  });
}

/** A title-like name before a clause number, or before 里 and 规定, that is no held document's. */
function unheldName(
  folded: string,
  known: readonly Span[],
  { clauses, places }: { clauses: readonly AddressedMention[]; places: readonly string[] },
  { documentNouns }: QuestionWords,
): string | undefined {
  const nouns = documentNouns.map((noun) =>
    noun === '法' ? '(?<![办方立执司补做算无违合用想看说语魔])法(?!院|定|律|规(?!定)|人|治)' : noun,
  );
  const pattern = new RegExp(
    `[<《]?([\\p{Script=Han}]{2,28}?(?:${nouns.join('|')}))[>》]?(?=(第[^条]{1,6}条)|里|中的?|规定|怎么规定|哪天|什么时候|何时|几时|还有效|有效期|开始|施行了?)`,
    'u',
  );
  const match = pattern.exec(folded);
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  if (known.some((other) => other.start < span.end && span.start < other.end)) return undefined;
  const cited = match[2] !== undefined && clauses.length > 0;
  // Without a clause number only the name of a law or regulation is sure to be a name.
  if (!cited && !/(?:(?<!办)法|条例|细则)$/.test(name)) return undefined;
  const said = name.replace(/^(?:请问|按照|根据|依据|按|那|在)/, '');
  return isBareNoun(said, places) ? undefined : said;
}

/** 连云港的方案, 这个办法, 南通工作方案: a kind of document and a place, no name. Laws are named in two or three characters. */
function isBareNoun(name: string, places: readonly string[]): boolean {
  const bare = places
    .reduce((rest, place) => rest.replace(place, ''), name)
    .replace(/^[省市区县]?的?|^(?:这|那)[个份部项]?|^[该本此贵其]/u, '');
  return bare.length <= (/(?<!办)法$/.test(bare) ? 1 : longestBareNoun);
}

/** 实施方案, 奖补办法 */
const longestBareNoun = 4;

/** Stands for the place in a passing-through pattern; folded from ＊. */
const placeMark = '*';

/** True where the place is only passed through: 刚从南京回来. */
function isPassing(folded: string, { start, end, text }: PlaceMention, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const said = pattern.replace(placeMark, text);
    const at = start - pattern.indexOf(placeMark);
    return at >= 0 && folded.startsWith(said, at) && at + said.length >= end;
  });
}

/** Words that name a kind of document, the longest at each place. */
function findKindWords(folded: string, { kindWords }: QuestionWords): (Span & { kind: DocumentKind })[] {
  const found = kindWords
    .flatMap(({ kind, words }) =>
      words.map((word) => ({ kind, start: folded.indexOf(word), end: folded.indexOf(word) + word.length })),
    )
    .filter(({ start }) => start !== -1)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return found.filter(
    (one, i) => !found.slice(0, i).some((other) => other.start < one.end && one.start < other.end),
  );
}

/** An alias that several documents share means those in scope, where there are any. */
function narrow(ids: readonly DocumentId[], scope: readonly DocumentId[]): readonly DocumentId[] {
  const inScope = ids.filter((id) => scope.includes(id));
  return inScope.length > 0 ? inScope : ids;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
