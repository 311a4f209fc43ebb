export const form = {
    optional: '（可不填）',
    choose: '请选择',
    summary: (count) => `还有${count}处需要补充，填好的内容都还在。`,
    fault: (label, code, limit) => ({
        missing: `请填写“${label}”。`,
        tick: `请勾选“${label}”。`,
        choice: `请为“${label}”选一项。`,
        short: `“${label}”至少要有${limit}个字。`,
        long: `“${label}”最多${limit}个字，请缩短。`,
        small: `“${label}”不能小于${limit}。`,
        big: `“${label}”不能大于${limit}。`,
        email: `“${label}”请写成name@example.cn的样子。`,
        tel: `“${label}”请只填数字，例如13800138000。`,
        number: `“${label}”请只填数字。`,
        date: `“${label}”请选一个日期。`,
        refused: `“${label}”没有被接受，请检查后再试。`,
    })[code],
};
