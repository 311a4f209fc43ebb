/** What people are asked to agree to, by the words that such texts use. */
const purposes: readonly RegExp[] = [
  /统计|计数|核对|\bstatistic|\bcount(?:ed|ing)?\b/i,
  /公开|公示|展示|显示|签名墙|刊登|\bpublish|\bdisplay|\bshow(?:n)?\b|\bwall\b/i,
  /短信|联系我|通知我|电话回访|来电|\bcontact me|\bnotif|\btext message|\bcall me/i,
  /推广|营销|推送|广告|商业|\bmarketing|\bnewsletter|\badvert|\bpromot/i,
  /第三方|合作单位|合作伙伴|共享给|转交|提供给|\bthird part|\bpartners?\b|\bshare(?:d)? with/i,
  /宣传|报道|拍照|拍摄|录像|肖像|\bphotograph|\bfilm(?:ed|ing)?\b|\bpress\b/i,
  /研究|画像|分析|\bresearch|\bprofil|\banaly[sz]/i,
];

/** “不会公开” is a promise, not a purpose. */
const promises =
  /[^，。；、,.;]*不(?:会|得|向|用于|作|公开|公示|显示|提供|转交|共享|推送|对外)[^，。；,.;]*|\b(?:not|never|nobody|without)\b[^,.;]*/gi;

/** How many different purposes one consent asks for: each needs a tick of its own. */
export function purposesIn(text: string): number {
  const asked = text.replace(promises, '');
  return purposes.filter((purpose) => purpose.test(asked)).length;
}
