import { existsSync } from 'node:fs';
import { elementInfos } from '../scripts/build/element-infos.mjs';

const page = (path, zh, en, english) => ({ path, zh, en, english });

/** By kind of reader. `english`: the page's own English version. */
const all = [
  {
    zh: '开始',
    en: 'Start',
    pages: [page('/index', '五分钟上手', 'In five minutes', '/en/index')],
  },
  {
    zh: '使用的人',
    en: 'For those who use it',
    pages: [
      page('/editor', '编辑', 'Editors', '/en/editor'),
      page('/webmaster', '网站管理员', 'Webmasters', '/en/webmaster'),
      page('/headers', '安全响应头', 'Headers'),
      page('/hosts', '网页与编辑器', 'Pages and editors'),
      page('/browsers', '浏览器', 'Browsers'),
      page('/privacy', '居民隐私', "Residents' privacy", '/en/privacy'),
      page('/looks', '样子', 'Looks'),
      page('/accessibility', '无障碍声明', 'Accessibility', '/en/accessibility'),
    ],
  },
  {
    zh: '开发的人',
    en: 'For developers',
    pages: [
      page('/front-end', '前端', 'Front end'),
      page('/back-end', '后端', 'Back end'),
      page('/languages', '语言', 'Languages'),
      page('/performance', '性能', 'Performance'),
      page('/capacity', '容量', 'Capacity'),
      page('/asvs', '安全检查', 'Security checks'),
      page('/maintainer', '维护', 'Maintainers'),
      page('/adr/README', '设计决定', 'Decisions'),
      page('/versions', '版本', 'Versions'),
    ],
  },
  {
    zh: '参考',
    en: 'Reference',
    pages: [
      ...elementInfos.map(({ name }) =>
        page(`/api/civic-${name}`, `civic-${name}`, `civic-${name}`),
      ),
      page('/api/feed', '数据格式', 'The feed'),
      page('/api/submission', '提交格式', 'Submissions'),
    ],
  },
];

/** Only pages that exist. */
export const contents = all.map((group) => ({
  ...group,
  pages: group.pages.filter(({ path }) => existsSync(`docs${path}.md`)),
}));

/** The site's own words. */
export const words = {
  'zh-Hans': {
    skip: '跳到正文',
    contents: '目录',
    search: '搜索文档',
    found: '搜索结果',
    nothing: '没有找到',
    other: 'English',
    large: '大字',
  },
  en: {
    skip: 'Skip to the text',
    contents: 'Contents',
    search: 'Search the documentation',
    found: 'Search results',
    nothing: 'Nothing found',
    other: '中文',
    large: 'Larger type',
  },
};
