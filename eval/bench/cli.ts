import { Command } from 'commander';
import { refusalsCommand } from './refusals-command.ts';
import { stagesCommand } from './stages-command.ts';
import { stardCommand } from './stard-command.ts';
import { statuteWordsCommand } from './statute-words-command.ts';

/** Benchmarks by name. A new one is a file with a command and a line here. */
const commands: readonly Command[] = [stardCommand, stagesCommand, statuteWordsCommand, refusalsCommand];

const program = new Command('bench').description('性能与检索质量测试，结果写入 eval/reports/');
for (const command of commands) program.addCommand(command);
await program.parseAsync(process.argv);
