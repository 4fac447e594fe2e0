import type { UnitAmount } from '#core/contract/catalogue.ts';

const zhAmount = ({ kind, per, level }: UnitAmount, figure: string, ceiling: boolean): string => {
  const most = ceiling ? '最高' : '';
  const bounded = kind === 'percent' ? `${per}的${most}${figure}` : `${per && `每${per}`}${most}${figure}`;
  return level === null ? bounded : `${level}：${bounded}`;
};

const enAmount = ({ kind, per, level }: UnitAmount, figure: string, ceiling: boolean): string => {
  const link = kind === 'percent' ? ' of ' : ' per ';
  const bounded = `${ceiling ? 'at most ' : ''}${figure}${per && `${link}${per}`}`;
  return level === null ? bounded : `${level}: ${bounded}`;
};

/** Words of the catalogue of benefits. */
export const benefitsWords = {
  zh: {
    title: '奖补目录',
    lead: '文件里写明的每一项奖励、补助、资助，也包括只写鼓励、没写金额的。每一项都可以当场算，都能点到原文那一条。',
    loading: '正在取目录……',
    filters: '筛选',
    text: '找一找',
    textHint: '名称、对象、原文里的字',
    role: '给谁',
    everyRole: '不限对象',
    kind: '给多少',
    everyKind: '不限金额',
    city: '地区',
    everyCity: '全部地区',
    kinds: { fixed: '定额', ceiling: '上限', external: '看文件以外的数', no_amount: '未定金额' },
    reset: '清除筛选',
    count: (shown: number, all: number) => (shown === all ? `共 ${all} 项` : `${all} 项中的 ${shown} 项`),
    none: '没有这样的奖补。可以换一个词，或者清除筛选。',
    print: '打印',
    download: '下载表格（CSV）',
    fileName: '奖补目录',
    columns: {
      what: '奖补',
      who: '给谁',
      amount: '给多少',
      caps: '上限',
      conditions: '条件',
      clause: '依据',
      calculate: '计算',
    },
    calculate: '计算',
    closeCalculator: '收起',
    encourages: '只写鼓励，没写金额',
    noCap: '未另设上限',
    noCondition: '未另写条件',
    amount: zhAmount,
    asOf: (day: string) => `按 ${day} 的效力。`,
    printed: '“最高”是上限，不是承诺；实得多少由主管部门核定。',
    result: (title: string, figure: string) => `${title}：${figure}`,
    most: (figure: string) => `最高${figure}`,
  },
  en: {
    title: 'Benefits',
    lead: 'Every reward, subsidy and grant that the documents set, and those they only encourage without a figure. Each can be worked out here, and each leads to its clause.',
    loading: 'Fetching the catalogue…',
    filters: 'Filter',
    text: 'Find',
    textHint: 'Words of the name, the receiver or the text',
    role: 'For whom',
    everyRole: 'Anyone',
    kind: 'How much',
    everyKind: 'Any amount',
    city: 'City',
    everyCity: 'All cities',
    kinds: {
      fixed: 'Fixed sum',
      ceiling: 'Ceiling',
      external: 'Depends on a figure elsewhere',
      no_amount: 'No amount set',
    },
    reset: 'Clear filter',
    count: (shown: number, all: number) =>
      shown === all ? `${all} benefits` : `${shown} of ${all} benefits`,
    none: 'There is no such benefit. Try another word, or clear the filter.',
    print: 'Print',
    download: 'Download table (CSV)',
    fileName: 'benefits',
    columns: {
      what: 'Benefit',
      who: 'For whom',
      amount: 'How much',
      caps: 'Caps',
      conditions: 'Conditions',
      clause: 'Clause',
      calculate: 'Calculate',
    },
    calculate: 'Calculate',
    closeCalculator: 'Close',
    encourages: 'Encouraged, no amount set',
    noCap: 'No further cap',
    noCondition: 'No further condition',
    amount: enAmount,
    asOf: (day: string) => `As in force on ${day}. `,
    printed: '“At most” is a ceiling and no promise; the office in charge decides on the sum.',
    result: (title: string, figure: string) => `${title}: ${figure}`,
    most: (figure: string) => `at most ${figure}`,
  },
};
