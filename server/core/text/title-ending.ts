const titleEnding =
  /(?:通知|办法|条例|措施|方案|细则|规定|意见|规划|计划|指南|指引|答复|批复|公告|通告|决定|决议|函|政策|纲要|要点|标准|目录|规则|规程|导则|章程|制度|预案|清单|问答|解读|报告|公报|说明|事项|行动|若干条|十条|条措施|申报书|申请表|承诺书|程序|流程)$/;
const trailingBracket = /[（(〔[][^（()）〔〕]{1,40}[）)〕\]]$/;

/** True when a line ends the way titles of documents end: 办法, 实施方案（2024—2026年）, 的通知. */
export function endsLikeTitle(text: string): boolean {
  const plain = text.replace(/[》”]$/, '');
  return titleEnding.test(plain) || titleEnding.test(plain.replace(trailingBracket, ''));
}
