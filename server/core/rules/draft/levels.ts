/** Words that rank: read from the front or the back of what 、 divides. */
const ranks =
  /国家级|省级|市级|区级|县级|国际级|世界级|部级|特等奖|一等奖|二等奖|三等奖|金奖|银奖|铜奖|优秀奖|金牌|银牌|铜牌|[1-5一二三四五][Aa]级|[1-5]A|[A-D]级|[甲乙丙]级|[一二三四五]星级|[一二三四五]级|[一二三四]类|特级|示范|优势|领军|第[一二三]名/g;

/**
 * Names of `count` levels that stand before 分别, in their order; undefined when the words do not show so many.
 * 国家级、省级载体 gives 国家级, 省级; 知识产权师、高级知识产权师 is cut at the shared ending.
 */
export function levelsBefore(text: string, count: number): string[] | undefined {
  const ranked = [...new Set(text.match(ranks) ?? [])];
  const listed = listBefore(text, count);
  if (listed !== undefined) return listed;
  return ranked.length === count ? ranked : undefined;
}

/** The rank that a stretch opens with: 市级奖励2万元. */
export function rankAtStart(text: string): string | undefined {
  return new RegExp(`^(?:其中)?(${ranks.source})`).exec(text)?.[1];
}

/** The last list of `count` members: A、B、C的 or A、B和C. */
function listBefore(text: string, count: number): string[] | undefined {
  const head = text.split(/且|的,|的$/)[0] ?? '';
  const members = head.split(/、|和|或|及/);
  if (members.length < count || count < 2) return undefined;
  const [first = '', ...others] = members.slice(-count);
  const rank = first.match(ranks)?.at(-1);
  if (rank !== undefined && first.endsWith(rank)) {
    const names = others.map((member) => new RegExp(`^(?:${ranks.source})`).exec(member)?.[0]);
    return names.every((name) => name !== undefined) ? [rank, ...names] : undefined;
  }
  const shared = commonEnding([first, ...others]);
  if (shared.length < 2) return undefined;
  // 知识产权师 is whole in 高级知识产权师; of 示范企业、优势企业 only 企业 is shared.
  const shortest = Math.min(...others.map((member) => member.length));
  return [shared.length > 3 ? shared : first.slice(-shortest), ...others];
}

function commonEnding(words: readonly string[]): string {
  const [first = '', ...others] = words;
  let length = 0;
  while (
    length < first.length &&
    others.every((word) => word.endsWith(first.slice(first.length - length - 1)))
  )
    length++;
  return length === 0 ? '' : first.slice(-length);
}
