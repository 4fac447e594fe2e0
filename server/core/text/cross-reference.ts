import type { Marker } from './marker.ts';

/** What follows the number of an article that is being referred to: 第五条所称…, 第五条第二款, 第五条至第七条. */
const articleReference =
  /^(?:之?规定|[的中](?:规定|要求|内容|情形|条件|标准)|所|第[一二三四五六七八九十百\d]+[款项目]|(?:[、和或及与至]|以及)第|[和与](?:本|前款))/;
/** What follows a bracketed number that is being referred to: （一）项, （一）、（二）项. */
const itemReference = /^(?:[、和或及与至][（(]|至第|[项款目](?:规定|所|的|、|和|或|至|情形|人才|条件|$))/;

/** True when the numbering at the start of a line belongs to a reference inside a sentence and opens nothing. */
export function isCrossReference(text: string, marker: Marker): boolean {
  const rest = text.slice(marker.label.length);
  switch (marker.kind) {
    case 'part':
    case 'chapter':
    case 'section':
      return articleReference.test(rest) || rest.startsWith('第');
    case 'article':
      // A blank between 第N条 and its text is how an article is set; inside a sentence there is none.
      return /^\s/.test(rest)
        ? /^\s+第[一二三四五六七八九十百\d]+[款项]/.test(rest)
        : articleReference.test(rest);
    case 'han_bracket':
    case 'arabic_bracket':
      return itemReference.test(rest);
    default:
      return false;
  }
}
