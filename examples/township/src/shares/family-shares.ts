import { share, split } from './share.ts'

/** How the families of the demo are made up, once it is known who lives together. */
export const familyShares = {
  grandparentsCouple: share(
    70,
    'generalKnowledge',
    '隔代家庭多由祖父母两人抚养,其余只剩一人',
    'mostly both grandparents bring the children up, else the one who is left',
  ),
  maleHead: share(
    70,
    'generalKnowledge',
    '户主多登记为男性',
    'mostly a man is registered as the head of the household',
  ),
  boy: share(51, 'generalKnowledge', '出生人口男略多于女', 'slightly more boys than girls are born'),
  children: split(
    { 1: 64, 2: 32, 3: 4 },
    'generalKnowledge',
    '独生子女居多,农村两孩不少,三孩很少',
    'mostly an only child, often two in the country, seldom three',
  ),
  grandchildrenOfSon: share(
    80,
    'generalKnowledge',
    '隔代抚养的多为儿子的子女',
    'the grandchildren who stay behind are mostly a son’s',
  ),
  secondGrandchild: share(22, 'demo', '隔代家庭多只留下一个孩子', 'mostly a single child is left with the elders'),
  parents: split(
    { mother: 50, father: 25, both: 25 },
    'generalKnowledge',
    '女性寿命较长,同住的老人多为母亲',
    'women live longer, so the parent who lives with the family is mostly the mother',
  ),
  sonStaysHome: share(
    65,
    'generalKnowledge',
    '未婚留在父母身边的多为儿子',
    'who stays with the parents unmarried is more often a son',
  ),
} as const
