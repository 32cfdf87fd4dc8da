import { addDays, daysBetween, yearsBefore } from './calendar.ts'
import type { Relative } from '../households/family.ts'
import { inventIdNumber } from './id-number.ts'
import type { Random } from '../random.ts'
import type { Sex } from '../record.ts'
import { shares } from '../shares.ts'

/** Someone who does not exist. */
export interface Person extends Relative {
  readonly name: string
  readonly birthDate: string
  readonly idNumber: string
}

/** Names and papers for one family. Children and a father carry the head's surname, who marries in does not. */
export function inventPeople(
  random: Random,
  family: readonly Relative[],
  asOf: string,
  takenIds: Set<string>,
): readonly Person[] {
  const surname = random.oneOf(surnames)
  const given = new Set<string>()
  return family.map((relative) => {
    const birthDate = birthDateAtAge(random, relative.age, asOf)
    const prefix = firstRegistration(random, birthDate)
    return {
      ...relative,
      name: (relative.kin ? surname : random.oneOf(surnames)) + givenName(random, relative, given),
      birthDate,
      idNumber: inventIdNumber({ prefix, birthDate, sexCode: relative.sexCode, taken: takenIds }),
    }
  })
}

function birthDateAtAge(random: Random, age: number, asOf: string): string {
  const earliest = addDays(yearsBefore(asOf, age + 1), 1)
  return addDays(earliest, random.between(0, daysBetween(earliest, yearsBefore(asOf, age))))
}

/** Dawa has been a district with a new code since 2016; who was registered there earlier keeps the old one. */
function firstRegistration(random: Random, birthDate: string): string {
  const prefix = random.weighted(shares.person.idPrefix.weights)
  return prefix === '211121' && birthDate >= '2016-07-01' ? '211104' : prefix
}

function givenName(random: Random, { age, sexCode }: Relative, used: Set<string>): string {
  const characters = age >= 40 ? olderCharacters[sexCode] : youngerCharacters[sexCode]
  for (;;) {
    const first = random.oneOf(characters)
    const second = random.oneOf(characters)
    const name = random.chance(shares.person.shortGivenName.percent) || first === second ? first : first + second
    if (used.has(name)) continue
    used.add(name)
    return name
  }
}

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁宋谢唐许韩冯邓曹彭曾田董袁',
  ...'潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊',
  ...'秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤',
]

const olderCharacters: Readonly<Record<Sex, readonly string[]>> = {
  1: [...'国建志德永福贵生文玉春树长宝庆广明忠义成连海山林金财喜全有柱军'],
  2: [...'桂淑秀玉兰英凤珍芝芬琴香云华荣梅素艳霞丽敏娟杰红春亚晶琳萍娥'],
}

const youngerCharacters: Readonly<Record<Sex, readonly string[]>> = {
  1: [...'宇浩子轩泽俊杰鑫鹏博旭阳晨航宏睿家铭嘉诚天佑一凡东磊帅'],
  2: [...'雨欣佳怡思涵梓诗雅婷悦雪晓莹丹静文慧彤可萱紫琪瑶美月楠'],
}
