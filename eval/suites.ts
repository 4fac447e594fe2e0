import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type EvalCase, parseCases } from './case.ts';
import { parseCaseCsv } from './case-csv.ts';

/** A named set of questions. Of a sealed one only figures are shown, so that nobody tunes to its questions. */
export interface Suite {
  readonly name: string;
  readonly sealed: boolean;
  readonly cases: readonly EvalCase[];
}

/** The suites of the project that run unless others are asked for, in the order of the report. */
export const ownSuites = ['dev', 'unseen', 'contract'] as const;

/** Further suites of the project, run only when named. */
export const furtherSuites = [
  'more',
  'fresh',
  'fresh2',
  'fresh3',
  'fresh4',
  'fresh5',
  'fresh6',
  'fresh7',
  'fresh8',
  'fresh9',
  'fresh10',
  'fresh11',
  'foreign',
  'real1',
  'real2',
  'negatives',
  'world1',
  'world2',
  'world3',
] as const;

/** What the suite `foreign` asks about, under a folder of policies outside the project. */
export const foreignDocuments: readonly string[] = [
  'txt/liuhe_lvyou.txt',
  'txt/nansha_guide_jigai_2018.txt',
  'html/guangzhou_29_广州市临时救助实施细则_穗府办规2021-19号.html',
];

/** What the suites on further real documents ask about, under the same folder as {@link foreignDocuments}. */
export const realDocuments = {
  real1: [
    'html/guangzhou_11_公共租赁住房保障办法_穗府办规2024-13号.html',
    'html/guangzhou_36b_积分制入户管理办法_穗府办规2025-8号.html',
    'html/nansha_zongbu_2017.html',
    'txt/ipreg_广东省知识产权保护条例(2022-03-29).txt',
  ],
  real2: [
    'txt/ipreg_北京市专利保护和促进条例.txt',
    'txt/ipreg_郑州市专利促进和保护条例(2009-09-01).txt',
    'txt/nansha_zongbu_shishi_xize_2017.txt',
    'html/guangzhou_35_引进人才入户管理办法_穗府办规2020-10号.html',
  ],
} as const;

/** What the suites on unknown documents ask about, in the folder `documents` beside this file. */
export const worldDocuments = {
  world1: ['changzhou-ip-measures.txt', 'keqiao-ip-finance-guide.txt', 'weihai-ip-plan.txt'],
  world2: ['taizhou-jigai.txt', 'dantu-yanglao.txt', 'suqian-rencai-gongyu.txt'],
  world3: ['xiangyang-zhuanhua.txt', 'jiujiang-gongjijin.txt'],
} as const;

/** Documents that must be added before a suite can be run in this process; those of {@link worldDocuments} are in the project. */
export const documentsToAdd: ReadonlyMap<string, readonly string[]> = new Map([
  ['foreign', foreignDocuments],
  ...Object.entries(realDocuments),
  ...Object.entries(worldDocuments).map(([suite, names]): [string, readonly string[]] => [
    suite,
    names.map((name) => `eval/documents/${name}`),
  ]),
]);

const sealedSuites: ReadonlySet<string> = new Set<(typeof ownSuites)[number]>(['unseen']);

/** Reads a suite of the project by name. */
export async function loadOwnSuite(name: string, { showSealed }: { showSealed: boolean }): Promise<Suite> {
  const known: readonly string[] = [...ownSuites, ...furtherSuites];
  if (!known.includes(name)) {
    throw new Error(`没有名为 ${name} 的套题；有 ${known.join('、')}`);
  }
  const cases = parseCases(await readFile(new URL(`./cases/${name}.jsonl`, import.meta.url), 'utf8'));
  return { name, cases, sealed: sealedSuites.has(name) && !showSealed };
}

/** Reads any case file, JSONL or CSV; its name without the ending names the suite. */
export async function loadCaseFile(path: string): Promise<Suite> {
  const text = await readFile(path, 'utf8');
  const cases = extname(path).toLowerCase() === '.csv' ? parseCaseCsv(text) : parseCases(text);
  return { name: basename(path, extname(path)), cases, sealed: false };
}

/** The cases of a category and those whose id begins with `id`; undefined asks for nothing. */
export function selectCases(
  suite: Suite,
  { category, id }: { category: string | undefined; id: string | undefined },
): Suite {
  const chosen = suite.cases.filter(
    (one) =>
      (category === undefined || one.category === category) && (id === undefined || one.id.startsWith(id)),
  );
  return { ...suite, cases: chosen };
}
