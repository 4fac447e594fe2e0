/** Questions that every way of running the service must answer alike: amounts, targets, cities, dates, refusals, slips. */
export const questions: readonly string[] = [
  '投保知识产权保险，保费能补多少？',
  '申请PCT国际专利能拿多少补贴',
  '第七条说了什么',
  '连政规发[2025]3号什么时候到期',
  '这个政策是谁负责的？知识产权质押融资由哪个部门牵头',
  '盐城市知识产权质押融资的目标是多少',
  '南通的方案有哪些保障措施',
  '三个城市的有效期有什么不同',
  '打官司维权的律师费给报吗',
  '國家知識產權示範企業獎勵多少',
  '杭州市有什么补贴',
  '今天天气怎么样',
];
