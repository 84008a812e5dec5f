// What the demonstration says at each step.
export const demoTexts = {
  'demo.title': { zh: '演示：用随附的样本走完一次检查（单位、人员均为虚构，什么都不留在您的电脑上）。', en: 'A demonstration with the sample that comes along (unit and persons are made up; nothing is left on your computer).' },
  'demo.title-kept': { zh: '演示：用随附的样本走完一次检查（单位、人员均为虚构）。', en: 'A demonstration with the sample that comes along (unit and persons are made up).' },
  'demo.answers': { zh: '1. 由答案文件录入：{checklist}，答案 {answers}', en: '1. Answers in: checklist {checklist}, answers {answers}' },
  'demo.signed': { zh: '2. 签名并写入结果：{name}', en: '2. Signed result out: {name}' },
  'demo.verified': { zh: '3. 核验这份结果：', en: '3. Verified:' },
  'demo.altered': { zh: '4. 改动一个字（“不合格”改为“合格”）再核验：', en: '4. The same file with one answer changed from fail to pass:' },
  'demo.end': { zh: '在终端里运行 taut inspect，就可以开始真正的检查。', en: 'Run taut inspect in a terminal to begin an inspection of your own.' },
  'demo.kept': { zh: '文件留在 {path}', en: 'files kept in {path}' },
} as const
