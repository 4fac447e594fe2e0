import { type Scorer, verdict } from '../scorer.ts';

/** Each quote is the very slice of its clause that its offsets name, and each marker in the text has its citation. */
export const quoteVerbatim: Scorer = {
  name: 'quote-verbatim',
  label: '引文逐字',
  gate: true,
  score({ cited }, answer) {
    const markers = [...answer.text.matchAll(/〔(\d{1,3})〕/g)].map((match) => Number(match[1]));
    if (answer.citations.length === 0 && markers.length === 0) return undefined;
    const known = new Set(answer.citations.map((citation) => citation.marker));
    const complaints = markers
      .filter((marker) => !known.has(marker))
      .map((marker) => `正文标记〔${marker}〕没有对应的引用`);
    for (const { clauseId, quote, start, end } of answer.citations) {
      const clause = cited.get(clauseId);
      if (clause === undefined) complaints.push(`引用的条款 ${clauseId} 不存在`);
      else if (quote === '' || clause.text.slice(start, end) !== quote) {
        complaints.push(`${clauseId} [${start}, ${end}) 与引文不符：“${quote}”`);
      }
    }
    return verdict(complaints);
  },
};
