import { findIdCard, findPhone } from './text-patterns.js';

/** What in a text may be about a private person. */
interface SensitivePart {
  kind: 'phone' | 'card' | 'email' | 'name';
  found: string;
}

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** The usual surnames: without them every 老师 of a text would be one. */
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭郎鲁韦马苗方俞任袁柳唐费薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛狄米戴宋庞熊纪项祝董梁杜阮蓝季贾江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房丁邓石崔吉龚程邢裴陆翁侯段富白刘叶赖卓乔曾关车';

const addressed = new RegExp(
  `[${surnames}][\\u4e00-\\u9fff]{0,2}?(?:先生|女士|小姐|太太|阿姨|大爷|大妈|大姐|大哥|奶奶|爷爷|师傅|老师|医生|同志|某)`,
);

const labelled =
  /(?:姓名|联系人|业主|户主|我是|我叫|找)[:：]?\s*([\u4e00-\u9fff]{2,3})(?=[，。,.；;\s]|$)/;

/** What is pointed out before a text becomes public. Advice: nobody is kept from passing it. */
export function findSensitive(text: string): SensitivePart[] {
  const found: [SensitivePart['kind'], string | undefined][] = [
    ['phone', findPhone(text)],
    ['card', findIdCard(text)],
    ['email', email.exec(text)?.[0]],
    ['name', addressed.exec(text)?.[0] ?? labelled.exec(text)?.[1]],
  ];
  return found.flatMap(([kind, part]) => (part ? [{ kind, found: part }] : []));
}
