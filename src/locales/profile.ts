import type { Language } from '../base/text/language.js';
import type { Profile } from '../contract/member.js';

/** The figures of a community. */
export type ProfileFigure = Exclude<keyof Profile, 'founded' | 'facilities' | 'hotline'>;

interface ProfileWords {
  /** A figure in a row of them. */
  readonly line: Readonly<Record<ProfileFigure, (number: string) => string>>;
  /** A figure's name in a table. */
  readonly labels: Readonly<Record<ProfileFigure, string>>;
  readonly founded: (when: string) => string;
  readonly foundedIn: string;
  readonly facilities: string;
  readonly hotline: string;
  /** Between the facilities. */
  readonly comma: string;
}

/** A community in one look. */
export const profileWords: Readonly<Record<Language, ProfileWords>> = {
  'zh-Hans': {
    line: {
      squareKilometres: (number) => `${number}平方公里`,
      estates: (number) => `${number}个小区`,
      buildings: (number) => `${number}栋楼`,
      units: (number) => `${number}个单元`,
      households: (number) => `${number}户`,
      residents: (number) => `${number}人`,
      grids: (number) => `${number}个网格`,
      branches: (number) => `${number}个党支部`,
      partyMembers: (number) => `${number}名党员`,
      volunteers: (number) => `${number}名志愿者`,
      teams: (number) => `${number}支文体队`,
    },
    labels: {
      squareKilometres: '面积（平方公里）',
      estates: '小区',
      buildings: '居民楼（栋）',
      units: '单元',
      households: '户数',
      residents: '人口',
      grids: '网格',
      branches: '党支部',
      partyMembers: '党员',
      volunteers: '志愿者',
      teams: '文体队',
    },
    founded: (when) => `${when}建成`,
    foundedIn: '建成',
    facilities: '设施',
    hotline: '便民热线',
    comma: '、',
  },
  'zh-Hant': {
    line: {
      squareKilometres: (number) => `${number}平方公里`,
      estates: (number) => `${number}個小區`,
      buildings: (number) => `${number}棟樓`,
      units: (number) => `${number}個單元`,
      households: (number) => `${number}戶`,
      residents: (number) => `${number}人`,
      grids: (number) => `${number}個網格`,
      branches: (number) => `${number}個黨支部`,
      partyMembers: (number) => `${number}名黨員`,
      volunteers: (number) => `${number}名志願者`,
      teams: (number) => `${number}支文體隊`,
    },
    labels: {
      squareKilometres: '面積（平方公里）',
      estates: '小區',
      buildings: '居民樓（棟）',
      units: '單元',
      households: '戶數',
      residents: '人口',
      grids: '網格',
      branches: '黨支部',
      partyMembers: '黨員',
      volunteers: '志願者',
      teams: '文體隊',
    },
    founded: (when) => `${when}建成`,
    foundedIn: '建成',
    facilities: '設施',
    hotline: '便民熱線',
    comma: '、',
  },
  en: {
    line: {
      squareKilometres: (number) => `${number} km²`,
      estates: (number) => `${number} estates`,
      buildings: (number) => `${number} buildings`,
      units: (number) => `${number} stairways`,
      households: (number) => `${number} households`,
      residents: (number) => `${number} residents`,
      grids: (number) => `${number} grids`,
      branches: (number) => `${number} Party branches`,
      partyMembers: (number) => `${number} Party members`,
      volunteers: (number) => `${number} volunteers`,
      teams: (number) => `${number} culture teams`,
    },
    labels: {
      squareKilometres: 'Area (km²)',
      estates: 'Estates',
      buildings: 'Buildings',
      units: 'Stairways',
      households: 'Households',
      residents: 'Residents',
      grids: 'Grids',
      branches: 'Party branches',
      partyMembers: 'Party members',
      volunteers: 'Volunteers',
      teams: 'Culture teams',
    },
    founded: (when) => `built ${when}`,
    foundedIn: 'Built',
    facilities: 'Facilities',
    hotline: 'Service hotline',
    comma: ', ',
  },
  ko: {
    line: {
      squareKilometres: (number) => `${number}㎢`,
      estates: (number) => `단지 ${number}곳`,
      buildings: (number) => `${number}개 동`,
      units: (number) => `${number}개 라인`,
      households: (number) => `${number}가구`,
      residents: (number) => `${number}명`,
      grids: (number) => `격자 ${number}개`,
      branches: (number) => `당 지부 ${number}개`,
      partyMembers: (number) => `당원 ${number}명`,
      volunteers: (number) => `자원봉사자 ${number}명`,
      teams: (number) => `문화팀 ${number}개`,
    },
    labels: {
      squareKilometres: '면적(㎢)',
      estates: '단지',
      buildings: '건물',
      units: '라인',
      households: '가구',
      residents: '주민',
      grids: '격자',
      branches: '당 지부',
      partyMembers: '당원',
      volunteers: '자원봉사자',
      teams: '문화팀',
    },
    founded: (when) => `${when} 건립`,
    foundedIn: '건립',
    facilities: '시설',
    hotline: '생활 상담 전화',
    comma: ', ',
  },
};
