// The borders between folders. `npm run borders` fails on the first path that crosses one.
// Tests and fakes may reach further than the code they test, so they are left out of the rules for a side.
const tests = '[.]test[.]ts$|/testing/';

/** Files under `from` may import project files under `to` only. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^(server|ingest|eval|web|build[.]ts)', pathNot: to },
});

/** Files under `from` may not import project files under `to`. */
const never = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: to },
});

const leaves = '^server/core/(contract/|errors[.]ts|ports[.]ts)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: '循环引用，只引类型的也算',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: '找不到引用的文件或包',
      severity: 'error',
      from: {},
      // Made by the build, see build.ts and web/build.
      to: { couldNotResolve: true, pathNot: '^(cloudflare|virtual):' },
    },
    {
      name: 'declared',
      comment: '引用的包须写在 package.json 里；正式代码不用开发依赖，网页的包由构建打在一起',
      severity: 'error',
      from: { pathNot: `${tests}|^(eval/|web/|build[.]ts$|vitest[.]config[.]ts$)` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
    only('web', '网页只引用契约', '^web/', '^web/|^server/core/contract/'),
    only('core', '核心只引用核心', '^server/core/', '^server/core/'),
    {
      name: 'core-pure',
      comment: '核心不碰 Node 的模块',
      severity: 'error',
      from: { path: '^server/core/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    only('contract', '契约是叶子', '^server/core/contract/', '^server/core/(contract/|errors[.]ts)'),
    only('errors', '错误表是叶子', '^server/core/errors[.]ts$', '^$'),
    only('ports', '端口是叶子', '^server/core/ports[.]ts$', leaves),
    only('text', 'text 在最下层', '^server/core/text/', `^server/core/text/|${leaves}`),
    only('retrieval', '检索只用 text', '^server/core/retrieval/', `^server/core/(retrieval|text)/|${leaves}`),
    only('rules', '规则只用 text', '^server/core/rules/', `^server/core/(rules|text)/|${leaves}`),
    only(
      'dialogue',
      '对话理解只用 text',
      '^server/core/dialogue/',
      `^server/core/(dialogue|text)/|${leaves}`,
    ),
    never('fakes', '正式代码不用测试替身', '^(server|ingest|eval|web)/', '/testing/'),
    only('adapters', '适配层只引用核心', '^server/adapters/', '^server/(adapters|core)/'),
    only('routes', '路由只引用核心', '^server/routes/', '^server/(routes|core)/'),
    only('app', '应用只引用路由和核心', '^server/app[.]ts$', '^server/(routes|core)/'),
    only('ingest', '入库只引用核心和适配层', '^ingest/', '^ingest/|^server/(core|adapters)/'),
    only(
      'eval',
      '评测只引用核心、适配层、应用和组装',
      '^eval/(?!bench/)',
      '^eval/|^server/(core|adapters|routes)/|^server/(app|open-service)[.]ts$',
    ),
    only(
      'bench',
      '性能测试还要测收录的每一步',
      '^eval/bench/',
      '^eval/|^ingest/|^server/(core|adapters)/|^server/(service|open-service)[.]ts$',
    ),
    {
      name: 'tests-are-no-code',
      comment: '测试文件不被引用',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: '[.]test[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.cache)/' },
    // Counts type imports too: a border crossed for a type alone is crossed.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts', '.json', '.mjs', '.cjs'],
    },
  },
};
