import { z } from 'zod';
import type { DocumentKind } from '../text/document.ts';
import { paidFigures, reaching } from './sum-words.ts';

export const intentIds = [
  'basis',
  'reason',
  'comparison',
  'conflict',
  'change',
  'validity',
  'responsible',
  'stage',
  'procedure',
  'amount',
  'eligibility',
  'definition',
  'target',
  'list',
  'who',
  'when',
  'quantity',
  'how',
] as const;

/** What may be asked of a document itself: its number, full title and issuer, the proposal it answers, what it rests on, an overview, which are held. */
export const documentFacts = ['number', 'title', 'issuer', 'proposal', 'basis', 'overview', 'held'] as const;

export type DocumentFact = (typeof documentFacts)[number];

/** What a question wants to know. */
export type IntentId = (typeof intentIds)[number];

/** A list of wordings. */
export const words = z.array(z.string().trim().min(1));

/** Kinds of document that have words of their own. */
export const kind = z.enum([
  'measures',
  'plan',
  'reply',
  'regulation',
  'guide',
  'notice',
  'other',
] satisfies DocumentKind[]);

/** Talk that asks nothing of the documents. */
export const smalltalkKind = z.enum([
  'greeting',
  'thanks',
  'acknowledgement',
  'farewell',
  'ability',
  'reliance',
  'other_work',
]);
export type SmalltalkKind = z.infer<typeof smalltalkKind>;

/** How people ask, as data: see `seeds/lexicon/questions.yaml`. All entries are folded. */
export const questionWordsSchema = z.strictObject({
  smalltalk: z.array(z.strictObject({ kind: smalltalkKind, lines: words })),
  /** Asks to alter what a document says; cues as in {@link intents}. */
  changeRequests: words,
  intents: z.array(z.strictObject({ id: z.enum(intentIds), cues: words })),
  functionWords: words,
  lightVerbs: words,
  verbComplements: words,
  genericWords: words,
  /** How names of payments end: 购房补贴. */
  paymentEndings: words,
  openers: words,
  closers: words,
  anaphora: words,
  contrasts: z.array(words),
  passingPlaces: words,
  /** What becomes of a thing one was given is asked: 要退吗. */
  givingBack: words,
  kindWords: z.array(z.object({ kind, words })),
  documentNouns: words,
  /** Before a figure: it is a subsidy somebody heard of, no fact of the asker's. */
  claimWords: words,
  /** The same, only before a figure with its currency: 奖5000元, not 专利奖30万. */
  claimWordsBeforeYuan: words,
  paidFigures,
  reaching,
  /** A figure is named to have it confirmed; cues as in {@link intents}. */
  confirmWords: words,
  /** Beside the name of a fact: there is none of it. */
  noneWords: words,
  /** The question is about the yearly or total ceiling. */
  capWords: words,
  /** Asks whether several benefits have one ceiling together. */
  capsShared: words,
  /** The most is asked for, of a piece or of a period; cues as in {@link intents}. */
  mostWords: words,
  /** Of the wordings for a ceiling, those that mean the one of a period; cues as in {@link intents}. */
  capOfPeriod: words,
  /** The ceiling of all the years in which something is paid. */
  capOfTerm: words,
  /** The ceiling of one piece. */
  capOfPiece: words,
  /** Money already in hand. */
  receivedWords: words,
  /** What all that a document pays is called: 这套奖励. */
  benefitsAtLarge: words,
  /** All that is paid is asked for, or all that is paid to such an asker; cues as in {@link intents}. */
  paymentListCues: words,
  /** What any applicant may be called: it tells no kind of them. */
  anyApplicant: words,
  /** A document that was replaced. */
  formerWords: words,
  /** That a document is sent out, which is not the day from which it applies. */
  issueWords: words,
  /** Characters that are typed as a syllable of their own, the likeliest of each sound first. */
  spelledCharacters: words,
  /** What a unit has to do; cues as in {@link intents}. */
  unitTasks: words,
  /** That those in the lead, or those who support, are meant; cues as in {@link intents}. */
  roleWords: z.object({ lead: words, support: words }),
  /** What is asked of the documents themselves; cues as in {@link intents}. */
  documentQuestions: z.array(z.strictObject({ id: z.enum(documentFacts), cues: words })),
  /** Of the documents held, only those in force, or only those that are over; cues as in {@link intents}. */
  heldInForce: words,
  heldOver: words,
  /** What a part of a document is made up of; cues as in {@link intents}. */
  outlineCues: words,
  /** Ways to ask which rank a place holds, or whether it holds one: 是试点还是示范. */
  statusCues: words,
  /** What a clause says that is called by its heading: 那条说了什么; cues as in {@link intents}. */
  clauseCues: words,
  /** The clause behind another, or before it; `nextByNumber` where that one was asked for by its number. Cues as in {@link intents}. */
  neighbourCues: z.object({ next: words, nextByNumber: words, before: words }),
  /** Which document another one repeals; cues as in {@link intents}. */
  repealCues: words,
  /** How many clauses or parts there are; cues as in {@link intents}. */
  countCues: words,
  /** A further sum of the same kind: it adds to what was said before. */
  addingWords: words,
  /** How borrowed money and its rate are told, before and behind a figure; cues as in {@link intents}. */
  loans: z.object({
    principalBefore: words,
    principalBehind: words,
    /** The figure is the interest itself. */
    interestBefore: words,
    interestBehind: words,
    rateBefore: words,
    rateBehind: words,
    /** The rate is one of a month. */
    monthlyBefore: words,
    /** A figure is told of each so many months. */
    eachPeriod: z.array(z.object({ months: z.number(), before: words, behind: words })),
  }),
  /** Several counts of one thing; cues as in {@link intents}. */
  partWords: z.object({
    /** Before a count that is a part of the one before it. */
    narrowing: words,
    /** Between counts that come on top of each other. */
    listed: words,
    /** Right before a figure that comes on top of what was said: 又提出4项. */
    further: words,
    /** Right before a count that is taken off what was said: 离职了1个. */
    leaving: words,
    /** Right before, and right behind, the figure that stands for all others said of the same: 改成15件. */
    settledBefore: words,
    settledBehind: words,
    /** Before and behind such a figure together: 按80件算. */
    countedBefore: words,
    countedBehind: words,
    /** Right before a figure that is taken back where another one is said: 不是72件,是80件. */
    takenBack: words,
  }),
  /** Several things reckoned up together; cues as in {@link intents}. */
  sums: z.object({
    /** What was worked out before is to be added up. */
    earlier: words,
    /** What all come to together is asked for; 都有 alone does not ask it. */
    total: words,
    /** Right before a title: it tells who asks, and claims nothing. */
    selfIntroduced: words,
    /** Of several things the one named is asked about by itself. */
    onePart: words,
    /** Of several things the one named is left out. */
    partLeftOut: words,
    /** Opens what is told of one unit among several: 一家, 另一家, 甲公司. */
    eachUnit: words,
    /** Several units with their number, of each of which the same is told: 3家公司. */
    unitsCounted: words,
    /** Opens what is told of each of several units: 每家, 各. */
    ofEachUnit: words,
    /** Names the year that a figure is of, where each year has its own ceiling: 今年, 第二年. */
    eachYear: words,
  }),
  /** Who may be paid is asked; cues as in {@link intents}. */
  askersAsked: words,
  /** Kinds of applicants so wide that they count only where who is paid is asked: 企业. */
  askersWide: words,
  /** Kinds of applicants, those together of which one stands for the others: 银行 and 金融机构. */
  askerKinds: z.array(words),
  /** What sums of money are of, a group of wordings each: 利息 is not 贷款. */
  figureMatters: z.array(words),
  /** What is paid by the month, though a clause need not say so: 租金. */
  monthlyMatters: words,
  /** Talk around a question: it tells who asks, why, who said so, or how it is to be answered. */
  talk: z.object({
    /** Talk wherever it stands: 写成正式答复, 别解释; cues as in {@link intents}. */
    asides: words,
    /** Persons who only have a part in the story when they open it, or when one of the sayings follows. */
    persons: words,
    sayings: words,
    /** What was heard is held up for confirmation: 对不对; cues as in {@link intents}. */
    confirmations: words,
    /** How somebody says that a question follows: 想问一下. */
    introductions: words,
    /** Further verbs behind which stands what somebody said: 通知, 看到. */
    reports: words,
    /** The asker. */
    selves: words,
    /** Openings that tell what the answer is wanted for: 我好. */
    purposes: words,
  }),
  /** How a situation is told that a condition of the text does not allow. */
  conditions: z.object({
    /** Before what is not so: 没有, 不是. */
    negations: words,
    /** Wordings that only look like a negation: 有没有, 不知道. */
    notNegations: words,
    /** Where a denial ends: 但 in 没有判决书但和解了. */
    denialEnds: words,
    /** It was tried in vain: 没通过, 落选. */
    failures: words,
    /** It was brought about: 批下来了. */
    successes: words,
    /** It is still open: 公示期, 还在审. */
    pending: words,
    /** Something began within this year, so that it has not lasted a year: 今年夏天才来的. */
    /** Asks which conditions there are. */
    asked: words,
    recentStarts: words,
    /** What a condition asks to have come about: 获批, 通过. */
    achievements: words,
    /** Levels of the state from the highest to the lowest, each as it begins its wordings: 省 of 省级, 省里认的. */
    levels: z.array(words),
    /** Grades of one scale, from the best to the worst. */
    grades: z.array(words),
  }),
  /** Headings under which documents of many kinds treat what is asked: 几个工作日 → 办理时限. */
  sections: z.array(z.object({ cues: words, headings: words })),
  /** Headings of blank forms. */
  formHeadings: words,
  /** Beside words in quotation marks: do they stand in a document? */
  quotationWords: words,
  /** Places, or the plans of places, put side by side without their names; cues as in {@link intents}. */
  allPlaces: words,
  /** The same, in a question that compares by other words. */
  whichPlace: words,
  /** More or less is asked for. */
  magnitudes: words,
  /** Documents of one place put side by side. */
  documentsTogether: words,
  /** Whether what was set out has been reached. */
  reached: words,
  /** What there is now is asked, not what is aimed at; cues as in {@link intents}. */
  asksPresent: words,
  /** Headings under which documents say what is to be reached. */
  aimHeadings: words,
  /** Wordings of a plan that tell what is there already. */
  thereAlready: words,
  /** What each of the things compared is called. */
  comparedNames: words,
  /** The places named join those spoken of: 和盐城放一起比. */
  joinsOn: words,
  /** Words for bringing something about, which need not stand beside its figure. */
  aims: words,
  /** Said of what is abroad, where the figure of the whole is another one. */
  abroad: words,
  /** Things that are abroad by themselves. */
  abroadByNature: words,
  /** Names that say that something is counted by the year; cues as in {@link intents}. */
  byYear: words,
  /** Classifiers of the figure asked for (几家, 多少元); which of them mean money, which time. */
  askedUnits: words,
  moneyUnits: words,
  measureUnits: words,
  timeUnits: words,
  /** The question wants a share or a rate. */
  shareWords: words,
  /** 几 asks which one, not how many: 几号窗口. Cues, as the two below. */
  whichOne: words,
  /** How large something is; the words behind say what is measured. */
  extents: words,
  /** The question is after points, as a scale of them gives or takes: 加几分, 怎么算分. */
  points: words,
  /** Sums that are charged, lent or set and paid to nobody: 租金, 贷款. */
  charges: words,
  /** However large something is, it asks nothing: 不管保费多高. */
  concessions: words,
  /** Speaks of a target and asks for no number. */
  noNumber: words,
  /** How many of each level there are: 2家示范企业、3家优势企业. */
  levelCounts: z.object({
    /** Ends right before a level that was not given. */
    deniedBefore: words,
    /** Cues behind such a level. */
    deniedBehind: words,
    /** Cues right before the level that was come to. */
    risen: words,
    /** Cues right before a level that somebody has come up to. */
    promoted: words,
    /** Cues of a question for all levels together. */
    totals: words,
    /** Cues of what may stand between a count and the level behind it. */
    between: words,
  }),
  /** What documents tend to leave out, by the ids of the rule files, with how people ask for it. */
  silences: z.array(z.object({ id: z.string(), cues: words })),
  /** What is asked of one benefit besides how much it comes to, by ids that the rule files use; cues as in {@link intents}. */
  benefitTerms: z.array(z.object({ id: z.string(), cues: words })),
  /** Special questions (a list of names, a rank) and the wordings, as printed, of which one stands in any sentence that answers them. */
  signs: z.array(
    z.object({
      cues: words,
      shows: words,
      /** True where the wording has to stand beside the words asked about, not anywhere in their sentence. */
      beside: z.boolean(),
    }),
  ),
  /** Sides of a matter that a question is after (a ceiling, who approves) and wordings of sentences that deal with them. */
  aspects: z.array(z.object({ cues: words, shows: words })),
});

export type QuestionWords = z.infer<typeof questionWordsSchema>;
