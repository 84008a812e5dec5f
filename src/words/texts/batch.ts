// What is said of many results that are verified together.
export const batchTexts = {
  'batch.across-summary': { zh: '文件之间的问题：{count} 项', en: '{count} {count?finding:findings} across files' },
  'batch.progress': { zh: '{done}/{files}，每秒 {rate} 份{left}', en: '{done}/{files}, {rate} files/s{left}' },
  'batch.left': { zh: '，剩余 {time}', en: ', {time} left' },
  'batch.unfinished': {
    zh: '已中断：{files} 份中只核验了 {done} 份，其余没有核验。',
    en: 'Interrupted: {done} of {files} files were verified, the others were not.',
  },
  'batch.merged': {
    zh: '这里重述了 {parts} 份核验报告，没有重新核验结果文件；文件之间的核对是重新做的。',
    en: 'This repeats {parts} {parts?report:reports} and verifies no result again; only what stands across files was checked anew.',
  },
  'batch.part-unfinished': { zh: '报告 {path} 本身没有做完。', en: 'The report {path} is itself unfinished.' },
  'batch.parts-missing': { zh: '缺 {count} 个部分：第 {missing} 部分（共 {of} 部分）。', en: '{count?Part:Parts} {missing} of {of} {count?is:are} missing.' },
  'batch.parts-other-files': {
    zh: '{path} 与 {first} 分的不是同一批文件：每份都要给同样的路径，其间也不能有文件增减。',
    en: '{path} is part of other files than {first}: give all parts the same paths, and let no file come or go meanwhile.',
  },
  'batch.parts-lack-files': { zh: '应有 {files} 份文件，其中写明 {found} 份，或者路径不同', en: 'they should tell of {files} files, and tell of {found}, or of others' },
  'batch.part-empty': {
    zh: '没有文件归入第 {index} 部分（共 {of} 部分）；没有核验到文件，不算通过，写出的报告可以合并。',
    en: 'No file falls into part {index} of {of}; where nothing was verified, nothing passed, but the report is there to be merged.',
  },
  'batch.policy': { zh: '依据规则：{name}', en: 'under the policy: {name}' },
  'batch.parts-twice': { zh: '第 {index} 部分（共 {of} 部分）给了两次', en: 'part {index} of {of} is given twice' },
  'batch.parts-differ': { zh: '{path} 依据的信任清单、规则、时刻或分法与第一份不同', en: '{path} was judged by another trust list, policy or time, or divided otherwise, than the first' },
  'batch.two-to-stdout': { zh: '只能有一种报告写到标准输出，其余请用 名称=文件', en: 'only one report can go to stdout; give the others as NAME=FILE' },
  'batch.report-twice': { zh: '两份报告不能写到同一个文件 {path}', en: 'two reports cannot be written to one file, {path}' },
  'batch.report-over-input': { zh: '报告 {path} 会覆盖它所依据的文件', en: 'the report {path} would take the place of a file that it is made from' },
  'batch.report-over-other': {
    zh: '{path} 已经存在，而且不是核验报告，不会被覆盖；请换一个文件名，或先把它移走',
    en: '{path} is there already and is no report of an earlier run, so it is left as it is; choose another name, or move it away first',
  },
  'batch.path-in-two-parts': { zh: '{path} 在其中出现两次', en: '{path} stands in them twice' },
  'batch.merge-alone': { zh: '--merge 不重新核验，与 {flag} 同用没有意义', en: '--merge verifies nothing again, so that {flag} means nothing beside it' },
  'batch.fewer-threads': {
    zh: '这台电脑上最多用 {most} 个线程，再多并不更快。',
    en: 'Going on with {most} threads: more are of no use on this machine.',
  },
  'batch.policy-unknown': {
    zh: '没有“{policy}”这个规则，也没有这个文件；现成的有 {known}',
    en: 'there is no policy "{policy}", nor a file of that name; those that come with the program are {known}',
  },
  'batch.no-path': { zh: '没有给出路径', en: 'no path is given' },
  'batch.stdin-twice': { zh: '标准输入只能用一次', en: 'stdin can be used only once' },
  'help.option-reporter': {
    zh: '报告写法：pretty、jsonl、junit、csv，可加 =文件；可给多次',
    en: 'how to report: pretty, jsonl, junit or csv, with =FILE to write a file; may be given several times',
  },
  'help.option-jobs': { zh: '并行线程数；0 表示只用本线程（默认：全部核心）', en: 'threads to work in; 0 for none but this one (default: all cores)' },
  'help.option-files-from': { zh: '从文件（- 为标准输入）读取路径，每行一个或以 NUL 分隔', en: 'read paths from a file (- for stdin), one a line or ended by NUL' },
  'help.option-shard': { zh: '只核验分成 N 份中的第 I 份（如 2/8）', en: 'verify only part I of N (as 2/8)' },
  'help.option-policy': { zh: '哪些警告算作无效：standard、strict 或规则文件', en: 'which warnings make a result invalid: standard, strict or a policy file' },
  'help.option-merge': { zh: '合并各部分的 jsonl 报告，不重新核验', en: 'put the jsonl reports of parts together; verifies nothing again' },
} as const
