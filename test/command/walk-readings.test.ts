// Does the walk tell what a reading breaks, what setting it aside takes, and what was typed amounts to?
import { describe, expect, test } from '@jest/globals'
import { resultOn } from './running.ts'
import { walkSite } from './measured-site.ts'

const flow = '实测风量是多少（m³/s）'

describe('a reading that breaks a limit', () => {
  test('tells which one, its own level and clause, and the multiple of the stated value worked out', async () => {
    const { above, disk, err } = await walkSite({ [flow]: '8.5' })
    expect({ err, above }).toMatchObject({ above: expect.stringContaining('触及限值：低于设计风量的 0.9 倍（即 9 m³/s），为一般事故隐患') })
    expect(above).toMatch(/触及限值：.*第1\.1条/u)
    expect(above).toMatch(/未触及：低于设计风量的 0.8 倍减 1 m³\/s（即 7 m³\/s），触及即为重大事故隐患，.*第1\.2条/u)
    expect(above).not.toContain('）为隐患')
    expect(resultOn(disk).body.findings).toMatchObject([{ item: 'site.flow', level: 'general' }])
  })

  test('that is major says so at its handling, with the limit and its clause', async () => {
    const { above } = await walkSite({ [flow]: '6.99', '怎样处理？': 'stop-work' })
    const head = above.split('\n\n').find((text) => text.startsWith('这是重大事故隐患。')) ?? ''
    expect(head).toMatch(/触及限值：低于设计风量的 0.8 倍减 1 m³\/s（即 7 m³\/s），为重大事故隐患.*第1\.2条[^]*一票否决/u)
  })

  test('is not called by the level of its item where its limits have their own', async () => {
    const { above } = await walkSite({})
    const heads = above.split('\n\n').filter((text) => text.startsWith('实测  第 1 项'))
    expect(heads).toHaveLength(1)
    expect(heads[0]).not.toContain('不合格即为')
    expect(heads[0]).toMatch(/限值：低于设计风量的 0.9 倍，为一般事故隐患，.*第1\.1条\n限值：低于设计风量的 0.8 倍减 1 m³\/s，为重大事故隐患，.*第1\.2条/u)
  })

  test('shows the clauses of its limits on the clause key', async () => {
    const { above } = await walkSite({ '风量达到设计值吗？': ['clause', 'read'] })
    const shown = above.split('\n\n').filter((text) => text.startsWith('实测  第 1 项'))[1] ?? ''
    expect(shown.match(/依据：.*第1(\.[12])?条，《.*》/gu)).toHaveLength(3)
  })
})

describe('setting a reading aside', () => {
  const aside = { [flow]: '6', '6 m³/s 判为“不合格”': 'mine', '为什么不照所读的判断？': '风门正在调节' }

  test('of a major danger says that a second inspector must sign, there and in the review', async () => {
    const { above, err, code, disk } = await walkSite(aside)
    expect(above).toContain('须由第二名检查人员也签名，才能解除一票否决')
    expect(above).toContain('而只登记了一名')
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('签名还不齐') })
    expect(resultOn(disk).body).toMatchObject({ requiredSignatures: [{ role: 'inspector', min: 2 }] })
    expect(resultOn(disk).body.answers[0]).toMatchObject({ outcome: 'pass', override: { from: 'fail', to: 'pass', reason: '风门正在调节' } })
  })

  test('of a general one needs the reason and no more', async () => {
    const { above } = await walkSite({ ...aside, [flow]: '8.5', '8.5 m³/s 判为“不合格”': 'mine' })
    expect(above).not.toContain('第二名检查人员')
  })
})

describe('an instrument', () => {
  const first = ['GT-201', 'GT-201']
  test('whose calibration has run out gets a word, and is asked again', async () => {
    const { asked } = await walkSite({ '仪器名称和编号（没有就直接回车）': first, '检定有效期至（如 2027-03-31；不清楚就直接回车）': ['2026-01-01', ''] })
    expect(asked.filter((message) => message.startsWith('检定有效期至'))).toHaveLength(2)
  })

  test('whose calibration is known to be good is asked for it once', async () => {
    const { asked, disk } = await walkSite({ '仪器名称和编号（没有就直接回车）': first, '检定有效期至（如 2027-03-31；不清楚就直接回车）': '2027-01-01' })
    expect(asked.filter((message) => message.startsWith('检定有效期至'))).toHaveLength(1)
    expect(resultOn(disk).body.answers.flatMap(({ reading }) => reading?.calibratedUntil ?? [])).toEqual(['2027-01-01', '2027-01-01'])
  })
})

test('the danger of a rule over several items names those that failed', async () => {
  const { above } = await walkSite({ '屋面有护栏吗？': 'fail', '楼梯有护栏吗？': 'fail', '照片或文件的路径（没有就直接回车）': '' })
  const head = above.split('\n\n').find((text) => text.includes('多处临边')) ?? ''
  expect(head).toMatch(/^这是重大事故隐患。\n多处临边\n {2}不合格：屋面有护栏吗？\n {2}不合格：楼梯有护栏吗？\n依据/u)
})

test('a deduction above the points is refused in a sentence', async () => {
  // The scripted interviewer takes the next reply only after a refusal.
  const refused = await walkSite({ '警示标志清楚吗？': 'fail', '扣几分（应得 40 分）': ['40.01', '40'] })
  expect(refused.asked.filter((message) => message.startsWith('扣几分'))).toHaveLength(2)
  expect(resultOn(refused.disk).body.answers.find(({ item }) => item === 'site.sign')).toMatchObject({ deduct: '40' })
})

test('a deadline may be a number of days, and days that nobody can be sure of are refused', async () => {
  const deadline = '整改期限（日期，或从今天起的天数，如 15 或 15天）'
  const { disk, asked } = await walkSite({ '屋面有护栏吗？': 'fail', [deadline]: ['15日', '2月30日', '15天'] })
  expect(asked.filter((message) => message === deadline)).toHaveLength(3)
  expect(resultOn(disk).body.findings).toMatchObject([{ deadline: '2026-11-18' }])
})
