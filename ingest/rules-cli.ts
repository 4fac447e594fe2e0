import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { Document, isScalar, Scalar, visit } from 'yaml';
import { AppError } from '#core/errors.ts';
import type { Corpus } from '#core/retrieval/corpus.ts';
import { draftRules } from '#core/rules/draft/draft.ts';
import { measureDrafts } from '#core/rules/draft/measure-drafts.ts';
import { checkRules, problemLine } from '#core/rules/lint/lint.ts';
import type { RuleFile } from '#core/rules/schema.ts';
import { endWithFault } from '../server/adapters/node/process-end.ts';
import { documentFolders } from './build-index.ts';
import { ingestDocuments } from './pipeline.ts';
import { placesIn } from './places.ts';
import { loadRules } from './steps/load-rules.ts';

const root = resolve(import.meta.dirname, '..');
const dataFolder = resolve(root, process.env.ZHICE_DATA || '.zhice');
const places = placesIn(root, dataFolder);
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** The documents of this installation. */
async function held(): Promise<Corpus> {
  return (await ingestDocuments({ paths: await documentFolders(places) })).corpus;
}

/** A document by its id, or read from a file. */
async function documentAt(nameOrPath: string) {
  const corpus = await held();
  const own = corpus.documents.find(({ id }) => id === nameOrPath);
  const source =
    own === undefined ? (await ingestDocuments({ paths: [resolve(nameOrPath)] })).corpus : corpus;
  const document = own ?? source.documents[0];
  if (document === undefined)
    throw new AppError('not_found', `没有文件 ${nameOrPath}；请写已收录文件的编号，或者文件的路径`);
  return { document, clauses: source.clauses.filter(({ documentId }) => documentId === document.id) };
}

async function lint(): Promise<void> {
  const rules = await loadRules(places.rules);
  const corpus = await held();
  const problems = checkRules(rules, corpus);
  for (const problem of problems) print(problemLine(problem));
  const ids = new Set<string>(corpus.documents.map(({ id }) => id));
  const unchecked = rules.filter(({ policy }) => !ids.has(policy.id));
  const count = (files: readonly RuleFile[]): number =>
    files.reduce((sum, file) => sum + file.rules.length, 0);
  const sound = `${count(rules) - count(unchecked)} 条规则与条文一致`;
  print(problems.length === 0 ? sound : `不符 ${problems.length} 处`);
  if (unchecked.length > 0) {
    const names = unchecked.map(({ policy }) => policy.id).join('、');
    print(`未核对 ${count(unchecked)} 条：文件 ${names} 没有收录在 ${dataFolder}，先用 npm run ingest 加入`);
  }
  if (problems.length > 0) process.exitCode = 1;
}

async function draft(nameOrPath: string, { out }: { readonly out?: string }): Promise<void> {
  const { document, clauses } = await documentAt(nameOrPath);
  const file = draftRules(document, clauses);
  if (file === undefined)
    throw new AppError('not_found', `《${document.title}》中没有写明金额或比例的奖补，无可起草`);
  const text = `# 草稿，未经审核，不会用来回答。逐条对照条文，答完 open 里的问题，再把 status 改为 reviewed。\n${yamlOf(file)}`;
  const open = file.rules.filter((rule) => rule.open.length > 0).length;
  const summary = `《${document.title}》起草 ${file.rules.length} 条，其中 ${open} 条有没有写明或者拿不准的地方`;
  if (out === undefined) {
    print(text);
    process.stderr.write(`${summary}\n`);
    return;
  }
  await writeFile(resolve(out), text, { flag: 'wx' }).catch((cause: unknown) => {
    throw new AppError('invalid_request', `写不了 ${out}：已有这个文件，或者不能写`, { cause });
  });
  print(`${summary}，写在 ${out}`);
}

/** YAML with dates in quotes: other readers take a bare one for a point in time. */
function yamlOf(file: RuleFile): string {
  const document = new Document(file);
  visit(document, (_, node) => {
    if (isScalar(node) && typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node.value))
      node.type = Scalar.QUOTE_DOUBLE;
  });
  return document.toString({ lineWidth: 0 });
}

async function measure(documentId: string): Promise<void> {
  const reviewed = (await loadRules(places.rules)).find(({ policy }) => policy.id === documentId);
  if (reviewed === undefined) throw new AppError('not_found', `没有 ${documentId} 的规则可比`);
  const { document, clauses } = await documentAt(documentId);
  const { figures, rules, fields, wrong } = measureDrafts(draftRules(document, clauses), reviewed);
  print(`数 ${figures.found}/${figures.total}，起草 ${rules.drafted} 条`);
  print(
    `各项全对 ${rules.right}/${rules.total}，其余各项由草稿自己留空的也算 ${rules.rightOrOpen}/${rules.total}`,
  );
  for (const [field, right] of Object.entries(fields)) print(`  ${field} ${right}/${rules.total}`);
  for (const entry of wrong) print(`  ${entry.ruleId}：${entry.fields.join('、')}`);
}

const program = new Command('rules').description('奖补规则：核对、起草、与审核过的比较');
program.command('lint').description('核对 seeds/rules 与条文').action(lint);
program
  .command('draft')
  .description('读条文，起草规则供审核')
  .argument('<文件>', '已收录文件的编号，或者文件的路径')
  .option('--out <路径>', '写到这个文件，已有时不覆盖')
  .action(draft);
program
  .command('measure')
  .description('把草稿与审核过的规则逐项比较')
  .argument('<编号>', '文件的编号')
  .action(measure);
program.parseAsync().catch(endWithFault);
