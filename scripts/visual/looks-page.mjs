/** docs/looks.md: every element in every state and mode, out of the stored pictures. */
import { elementInfos } from '../build/element-infos.mjs';

const folder = '../test/visual/stored';

const modeNames = {
  light: '浅色',
  dark: '深色',
  forced: '高对比度',
  large: '大字',
  print: '打印',
  tablet: '平板',
  wide: '宽屏',
};

/** States that are named after no element, or show one in a state of its own. */
const stateNames = {
  'member-areas': '人物名录：片区、好人榜、专栏、单位',
  'member-directory': '人物名录：便民服务',
  'member-found': '人物名录：按楼栋找网格员',
  'progress-answers': '问卷的结果',
  'agenda-month': '日程：月历',
  'pledge-form-wrong': '公约签名：有漏填、填错的',
  'pledge-outcomes': '公约签名：没到时间、已截止、没有发出、已签过、被拒绝、成功、已撤回',
  'pledge-certificate': '公约签名：证书',
  'volunteer-signup-wrong': '志愿报名：有漏填、填错的',
  'volunteer-who': '志愿报名：第2步，填写姓名和联系方式',
  'volunteer-check': '志愿报名：第3步，核对并报名',
  'volunteer-outcomes': '志愿报名：没到时间、已截止、名额已满、没有发出、成功',
  'records-kept': '事项台账、决定、结对',
  'form-wrong': '问卷与表单：有漏填的',
  'form-kinds': '问卷与表单：随手拍、议题，个人信息说明展开',
  'form-code': '公约签名：短信验证码',
  'form-checklist': '问卷与表单：打勾清单',
  'form-outcomes': '问卷与表单：没到时间、已截止、没有发出、成功、被拒绝',
  stale: '数据读不到，显示上一次的',
  failed: '没有数据，显示标签里的文字',
};

const nameOf = (state) =>
  stateNames[state] ?? elementInfos.find(({ name }) => name === state)?.label.zh ?? state;

/** @returns the page as Markdown, as Prettier leaves it. */
export function makeLooksPage(states, modes) {
  const sections = states.map((state) => {
    const pictures = modes
      .filter(({ name }) => (state.modes ?? [name]).includes(name))
      .map(({ name }) => {
        const file = `${folder}/${state.name}.${name}.webp`;
        return `[![${nameOf(state.name)}，${modeNames[name]}](${file})](${file})`;
      });
    return `## ${nameOf(state.name)}\n\n${pictures.join('\n')}\n`;
  });
  return `# 每个组件的样子

每个组件在每种情形下的样子，由 \`npm run visual\` 在固定的浏览器和字体里画成，手机宽度，平板为768像素，宽屏为1280像素。点图片看原大。页面用的字体和颜色，组件会跟着用。

${sections.join('\n')}`;
}
