import type { Cheerio, CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';

const blocks = new Set(
  'p div section article table tr ul ol li h1 h2 h3 h4 h5 h6 dl dd dt blockquote main form center hr pre figure'.split(
    ' ',
  ),
);
/** Lines of the page around the text that stand inside the article all the same. */
const pageLine =
  /^(?:上一篇|下一篇|上一条|下一条|分享到?|打印(?:本页|页面)?|关闭(?:本页|窗口)?|返回顶部|扫一扫.*|浏览次数.*|点击数.*|访问量.*|来源[:：].{0,30}|信息来源[:：].{0,30}|发布日期[:：].{0,60}|发布时间[:：].{0,60}|发表时间[:：].{0,60}|字体[:：]?.{0,12}|浏览字号.{0,12}|【?(?:打印|关闭|字体|字号|收藏)[^】]{0,20}】?|责任编辑.{0,20}|相关(?:附件|文档|链接|阅读|解读)[:：]?|大|中|小)[:：]?$|^(?:上一篇|下一篇)[:：]/;

/** The text of an article in reading order: a line for each block and each row of a table, cells separated by tabs. */
export function renderText(page: CheerioAPI, article: Cheerio<Element>): string {
  const lines: string[] = [''];
  const write = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const breakLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const visit = (node: AnyNode): void => {
    if (isText(node)) write(node.data.replace(/[\s\u00a0]+/g, ' '));
    if (!isTag(node)) return;
    if (node.name === 'br') {
      breakLine();
      return;
    }
    if (node.name === 'table' && isDataTable(page, node)) {
      breakLine();
      for (const row of rowsOf(page, node)) lines.push(row);
      lines.push('');
      return;
    }
    const isBlock = blocks.has(node.name) || node.name === 'td' || node.name === 'th';
    if (isBlock) breakLine();
    for (const child of node.children) visit(child);
    if (isBlock) breakLine();
  };
  for (const node of article.get()) visit(node);
  return lines
    .map((line) => line.replace(/^[ \u3000]+|[ \u3000]+$/g, ''))
    .filter((line) => line !== '' && !pageLine.test(line.replace(/[\s\u3000]/g, '')))
    .join('\n');
}

/** A table that lays out a page holds another table or whole passages; one column is no table either. */
function isDataTable(page: CheerioAPI, table: Element): boolean {
  const own = page(table);
  if (own.find('table').length > 0) return false;
  const cells = own.find('td,th').get();
  const widest = Math.max(
    0,
    ...own
      .find('tr')
      .get()
      .map((row) => page(row).children('td,th').length),
  );
  const longest = Math.max(0, ...cells.map((cell) => page(cell).text().replace(/\s/g, '').length));
  return widest >= 2 && longest <= 1200;
}

/** Rows as lines. Under a cell that spans rows an empty cell keeps the columns in place. */
function rowsOf(page: CheerioAPI, table: Element): string[] {
  const spanning: number[] = [];
  return page(table)
    .find('tr')
    .get()
    .map((row) => {
      const cells: string[] = [];
      const own = page(row).children('td,th').get();
      while (own.length > 0 || (spanning[cells.length] ?? 0) > 0) {
        const column = cells.length;
        if ((spanning[column] ?? 0) > 0) {
          spanning[column] = (spanning[column] ?? 1) - 1;
          cells.push('');
          continue;
        }
        const cell = page(own.shift());
        const rows = Number(cell.attr('rowspan') ?? 1) || 1;
        const columns = Math.min(Number(cell.attr('colspan') ?? 1) || 1, 50);
        cells.push(cellText(page, cell));
        spanning[column] = rows - 1;
        for (let extra = 1; extra < columns; extra++) {
          spanning[cells.length] = rows - 1;
          cells.push('');
        }
      }
      return cells.join('\t').replace(/\t+$/, cells.length > 1 ? '\t' : '');
    })
    .filter((line) => line.trim() !== '');
}

function cellText(page: CheerioAPI, cell: Cheerio<Element>): string {
  cell.find('br,p,div,li').each((_, element) => {
    page(element).before(' ');
  });
  return cell
    .text()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
