import { Exact } from '../text/amounts-exact.ts';
import { findQuantities, type Quantity } from '../text/amounts-find.ts';
import type { Span } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { overlapsAny } from '../text/overlaps.ts';
import { askingParts } from './asking.ts';
import { readEnglishClauses } from './english-clauses.ts';
import { withoutExcepted } from './excepted.ts';
import type { CorrectHomophones } from './homophones.ts';
import type { IntentFinder } from './intent.ts';
import type { IntentId, SmalltalkKind } from './question-words.ts';
import type { ReadSpelledWords } from './spelled-words.ts';
import type { Talk, TalkStretch } from './talk.ts';
import { findTopic, type TopicKnowledge, type TopicTerm } from './topic.ts';

/** One turn of the user, taken apart. Spans count in `folded`. */
export interface Understanding {
  readonly said: string;
  /** Folded, known slips of the keyboard corrected. */
  readonly folded: string;
  /** What is asked, most specific first. */
  readonly intents: readonly IntentId[];
  readonly smalltalk: SmalltalkKind | undefined;
  /** The parts between marks that ask something. */
  readonly asking: readonly Span[];
  readonly topic: readonly TopicTerm[];
  readonly quantities: readonly Quantity[];
}

export interface UnderstandInput {
  readonly said: string;
  /** The same as {@link foldTurn} gives it. */
  readonly folded: string;
  /** Stretches of the folded text that were understood as places, documents or clauses. */
  readonly struck: readonly Span[];
}

/** What understanding needs to know of the language. */
export interface Language extends TopicKnowledge {
  readonly intents: IntentFinder;
  readonly correctHomophones: CorrectHomophones;
  readonly readSpelledWords: ReadSpelledWords;
  readonly talk: Talk;
}

/** Folds a turn the way {@link understand} does, so that spans found before fit. */
export function foldTurn(
  said: string,
  {
    wordings,
    correctHomophones,
    readSpelledWords,
    talk,
  }: Pick<Language, 'wordings' | 'correctHomophones' | 'readSpelledWords' | 'talk'>,
): string {
  const corrected = readEnglishClauses(
    correctHomophones(wordings.correct(fold(readSpelledWords(fold(said))))),
  );
  const translated = wordings.translate(inYuan(inWan(corrected)));
  // Chinese words in place of English ones bring spaces that folded text does not have.
  return talk.without(atCity(withoutExcepted(withoutLetters(fullYears(fold(translated))))));
}

/** 沾得上市里的光: 上 completes the verb, no company is listed. */
const atCity = (folded: string): string => folded.replace(/(?<=[沾评报排够挂赶轮])上(?=[市省县区]里)/g, '到');

/** 几w, 多少k: figures with such a unit are read as they are. */
const inWan = (folded: string): string =>
  folded.replace(
    /(几|多少|几十|几百) ?([wk])(?![a-z])/g,
    (_, asked: string, unit: string) => `${asked}${unit === 'w' ? '万' : '千'}`,
  );

/** 10 billion yuan, RMB 300,000, 100k yuan: English names the currency on either side and counts by other powers than 亿 and 万. */
function inYuan(folded: string): string {
  return folded
    .replace(
      /(?:(?:rmb|cny|yuan) ?)?(\d+(?:\.\d+)?) ?(billion|million|thousand|bn|mn|k)(?![a-z])(?: ?(?:yuan|rmb|cny))?/g,
      (said, count: string, unit: keyof typeof powers) =>
        powers[unit].unit === '元' && !/rmb|cny|yuan/.test(said)
          ? said
          : `${new Exact(count).times(powers[unit].times).toString()}${powers[unit].unit}`,
    )
    .replace(/(?:rmb|cny) ?(\d[\d,.]*\d|\d)(?!\d|[千万亿元])/g, '$1元')
    .replace(/(\d) ?(?:rmb|cny|yuan)(?![a-z])/g, '$1元');
}

const powers = {
  billion: { times: 10, unit: '亿元' },
  bn: { times: 10, unit: '亿元' },
  million: { times: 100, unit: '万元' },
  mn: { times: 100, unit: '万元' },
  thousand: { times: 1000, unit: '元' },
  k: { times: 1000, unit: '元' },
} as const;

/** ABCD几类人才, 甲乙丙三类对象: all the classes there are, named by no one of them. */
function withoutLetters(folded: string): string {
  return folded.replace(/(?:(?<![a-z0-9])[a-h]{2,8}|[甲乙丙丁戊]{2,5})(?=[这那]?[几各两三四五六]类)/g, '');
}

/**
 * 25年5月, 26年底: a year of two digits before a month or a part of the year is of this century. 2024那一年, 2024上半年: a number before
 * a word for a year is one.
 */
function fullYears(folded: string): string {
  return folded
    .replace(
      /(?<![\d零〇一二三四五六七八九十百千万])二([〇零一二三四五六七八九])年(?=[底初末])/g,
      (_, digit: string) => `202${'〇一二三四五六七八九'.indexOf(digit.replace('零', '〇'))}年`,
    )
    .replace(/(?<!\d)([0-4]\d)年(?=\d{1,2}月|底|初|末|上半年|下半年|年底|以后|之前|以前)/g, '20$1年')
    .replace(/(?<![\d.])((?:19|20)\d\d)年?[这那当同]一?年/g, '$1年')
    .replace(/(?<![\d.])((?:19|20)\d\d)(?=[全整]年|[上下]半年|[那这]会儿|那时)/g, '$1年');
}

/** Takes a turn apart: what is asked, about what, with which figures. */
export function understand({ said, folded, struck }: UnderstandInput, language: Language): Understanding {
  const quantities = findQuantities(folded);
  const intents = language.intents.find(folded).map(({ id }) => id);
  const cues = language.intents.cues(folded);
  const asking = askingParts(folded, cues);
  const found = findTopic(folded, { struck: [...struck, ...quantities], cues, inside: struck }, language);
  const words = withTalk(found, language.talk.around(folded, asking));
  return {
    said,
    folded,
    intents,
    // 你说的准不准: what is left out as talk may be all that is asked about.
    smalltalk: language.intents.smalltalk(fold(said)) ?? language.intents.smalltalk(folded),
    asking,
    topic: [
      // 南通和盐城哪个发明专利多: 哪个 asks for a place.
      ...withHead(intents.includes('comparison') ? words : withoutAskedClass(words, folded), folded),
      ...quantities
        .filter((quantity) => !overlapsAny(quantity, struck))
        .flatMap((quantity) => periodTerm(quantity, folded)),
    ].sort((a, b) => a.start - b.start),
    quantities,
  };
}

/** Marks the words of the talk around the question; a matter that the documents do not treat is none where it only follows the question. */
function withTalk(topic: readonly TopicTerm[], talk: readonly TalkStretch[]): TopicTerm[] {
  return topic.map((term) =>
    talk.some(
      ({ start, end, beside }) =>
        start <= term.start && term.end <= end && !(beside && term.foreign === true),
    )
      ? { ...term, talk: true as const }
      : term,
  );
}

/** 哪几个县区: the kind of thing asked for need not stand in the answer, as long as something else tells the topic. */
function withoutAskedClass(topic: readonly TopicTerm[], folded: string): TopicTerm[] {
  const isAsked = ({ start }: TopicTerm): boolean => /哪[几些个家所位种类项]*$/.test(folded.slice(0, start));
  if (!topic.some((term) => !term.generic && !isAsked(term))) return [...topic];
  return topic.map((term) =>
    isAsked(term) ? { ...term, weight: term.weight * askedClassShare, generic: true } : term,
  );
}

/** 服务机构的收入要达到多少: the last word before the question for a number says what is counted. */
function withHead(topic: readonly TopicTerm[], folded: string): TopicTerm[] {
  const asked = folded.search(/多少|(?<![哪第好这那])几/);
  if (asked === -1) return [...topic];
  // 培养多少人才: what stands right behind is what is counted.
  const behind = asked + (folded.startsWith('多少', asked) ? 2 : 1);
  const counted = topic.find(({ start, text }) => start === behind && text.length > 1);
  if (counted !== undefined)
    return topic.map((term) => (term === counted ? { ...term, head: true as const } : term));
  const before = folded.slice(0, asked);
  // 经理人要培养多少: what stands behind 要 is what is done with it.
  const at = before.search(reaching) === -1 ? asked : before.search(reaching);
  const head = topic.findLast(({ end, text }) => end <= at && text.length > 1);
  const isNear = head !== undefined && /^[^,.;!?]{0,3}$/.test(folded.slice(head.end, at));
  return topic.map((term) => (isNear && term === head ? { ...term, head: true as const } : term));
}

const reaching =
  /(?:打算|计划|准备|力争|目标|想|要|得|该|能|会|达到?|突破|超过|不低于|增长|增加|提高|新增|累计|每年|一共|总共)[^,.;!?]{0,5}$/;

const askedClassShare = 0.2;
/** Heavier than what a clause may leave unsaid: a figure of another year is no answer. */
const periodWeight = 0.55;

/** A year or date stays in the topic: it tells one figure of a series from another. */
function periodTerm({ kind, start, end, text, value }: Quantity, folded: string): TopicTerm[] {
  if (kind !== 'year' && kind !== 'date') return [];
  // What was done in the whole year does not tell what was done in half of it.
  const part = /^(?:[上下]半年|第?[一二三四1-4]季度)/.exec(folded.slice(end))?.[0];
  if (part !== undefined) return [{ ...ofPeriod, start, end, text, forms: [`${printedDay(value)}${part}`] }];
  return [
    {
      ...ofPeriod,
      start,
      end,
      text,
      forms: [...new Set([text, printedDay(value)]), ...(kind === 'year' ? [`[${value}]`] : [])],
    },
  ];
}

const ofPeriod = { weight: periodWeight, generic: true, known: true, period: true } as const;

/** 二零二六年 as documents print it: 2026年; 2025-06-01: 2025年6月1日. */
function printedDay(value: string): string {
  const [year = '', month, day] = value.replace(/^-/, '').split('-');
  return [
    ...(year === '' ? [] : [`${year}年`]),
    ...(month === undefined ? [] : [`${Number(month)}月`]),
    ...(day === undefined ? [] : [`${Number(day)}日`]),
  ].join('');
}
