import type { Language } from '../base/text/language.js';
import type { AreaLevel } from '../contract/area.js';

interface AreaWords {
  readonly find: string;
  /** Under the box: how a building may be written. */
  readonly hint: string;
  readonly found: (count: number) => string;
  readonly none: string;
  /** Only some of what was found is shown. */
  readonly narrow: (shown: number) => string;
  /** Who to turn to, as the head of an answer. */
  readonly answer: (name: string) => string;
  readonly vacant: string;
  readonly office: string;
  readonly buildings: string;
  readonly households: (count: string) => string;
  readonly vacancies: (count: string) => string;
  /** How many of a level are in an area. */
  readonly levels: Readonly<Record<AreaLevel, (count: string) => string>>;
  /** The disclosure over what an area is divided into. */
  readonly inside: (parts: string) => string;
  readonly more: (count: string) => string;
  readonly comma: string;
  readonly nobody: string;
}

/** Who sees to which part of a community. */
export const areaWords: Readonly<Record<Language, AreaWords>> = {
  'zh-Hans': {
    find: '按楼栋查',
    hint: '写楼号就行：3号楼、3栋、三号楼都可以；前面可以加小区名。',
    found: (count) => `找到${count}处`,
    none: '没有查到。请看看楼号，或换个写法，例如“3号楼”。',
    narrow: (shown) => `先列出${shown}处，加上小区名可以查得更准。`,
    answer: (name) => `${name}由谁负责`,
    vacant: '暂时空缺',
    office: '办公室',
    buildings: '包括',
    households: (count) => `${count}户`,
    vacancies: (count) => `空缺${count}个`,
    levels: {
      city: (count) => `${count}个城市`,
      district: (count) => `${count}个区县`,
      street: (count) => `${count}个街道`,
      community: (count) => `${count}个社区`,
      estate: (count) => `${count}个小区`,
      grid: (count) => `${count}个网格`,
      building: (count) => `${count}栋楼`,
      unit: (count) => `${count}个单元`,
    },
    inside: (parts) => `下面的${parts}`,
    more: (count) => `再列出${count}处`,
    comma: '、',
    nobody: '这一处还没有写明由谁负责。',
  },
  'zh-Hant': {
    find: '按樓棟查',
    hint: '寫樓號就行：3號樓、3棟、三號樓都可以；前面可以加小區名。',
    found: (count) => `找到${count}處`,
    none: '沒有查到。請看看樓號，或換個寫法，例如「3號樓」。',
    narrow: (shown) => `先列出${shown}處，加上小區名可以查得更準。`,
    answer: (name) => `${name}由誰負責`,
    vacant: '暫時空缺',
    office: '辦公室',
    buildings: '包括',
    households: (count) => `${count}戶`,
    vacancies: (count) => `空缺${count}個`,
    levels: {
      city: (count) => `${count}個城市`,
      district: (count) => `${count}個區縣`,
      street: (count) => `${count}個街道`,
      community: (count) => `${count}個社區`,
      estate: (count) => `${count}個小區`,
      grid: (count) => `${count}個網格`,
      building: (count) => `${count}棟樓`,
      unit: (count) => `${count}個單元`,
    },
    inside: (parts) => `下面的${parts}`,
    more: (count) => `再列出${count}處`,
    comma: '、',
    nobody: '這一處還沒有寫明由誰負責。',
  },
  en: {
    find: 'Find by building',
    hint: 'The number is enough: 3号楼, 3栋 or 3; the estate’s name may stand before it.',
    found: (count) => `${count} found`,
    none: 'Nothing found. Please check the number, or write it another way, such as 3号楼.',
    narrow: (shown) => `These are the first ${shown}; with the estate’s name there are fewer.`,
    answer: (name) => `Who sees to ${name}`,
    vacant: 'vacant at present',
    office: 'Office',
    buildings: 'Takes in',
    households: (count) => `${count} households`,
    vacancies: (count) => `${count} vacant`,
    levels: {
      city: (count) => `${count} cities`,
      district: (count) => `${count} districts`,
      street: (count) => `${count} sub-districts`,
      community: (count) => `${count} communities`,
      estate: (count) => `${count} estates`,
      grid: (count) => `${count} grids`,
      building: (count) => `${count} buildings`,
      unit: (count) => `${count} stairways`,
    },
    inside: (parts) => `${parts} in it`,
    more: (count) => `Show ${count} more`,
    comma: ', ',
    nobody: 'Nobody is named for it yet.',
  },
  ko: {
    find: '동으로 찾기',
    hint: '동 번호만 적어도 됩니다: 3号楼, 3栋, 3. 앞에 단지 이름을 붙일 수 있습니다.',
    found: (count) => `${count}곳을 찾았습니다`,
    none: '찾지 못했습니다. 번호를 확인하거나 3号楼처럼 다르게 적어 주십시오.',
    narrow: (shown) => `먼저 ${shown}곳을 보여 드립니다. 단지 이름을 붙이면 줄어듭니다.`,
    answer: (name) => `${name} 담당`,
    vacant: '현재 공석',
    office: '사무실',
    buildings: '포함',
    households: (count) => `${count}가구`,
    vacancies: (count) => `공석 ${count}자리`,
    levels: {
      city: (count) => `도시 ${count}곳`,
      district: (count) => `구 ${count}곳`,
      street: (count) => `가도 ${count}곳`,
      community: (count) => `지역 사회 ${count}곳`,
      estate: (count) => `단지 ${count}곳`,
      grid: (count) => `격자 ${count}개`,
      building: (count) => `${count}개 동`,
      unit: (count) => `${count}개 라인`,
    },
    inside: (parts) => `아래 ${parts}`,
    more: (count) => `${count}곳 더 보기`,
    comma: ', ',
    nobody: '아직 담당이 적혀 있지 않습니다.',
  },
};
