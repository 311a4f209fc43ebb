/**
 * The kit's language for a BCP 47 tag. A page that names none is taken for Chinese, a page in a language
 * that has no words here gets English.
 */
export function languageFor(tag) {
    const lower = tag.toLowerCase();
    if (lower === '' || lower.startsWith('zh'))
        return /hant|^zh-(tw|hk|mo)\b/.test(lower) ? 'zh-Hant' : 'zh-Hans';
    return 'en';
}
