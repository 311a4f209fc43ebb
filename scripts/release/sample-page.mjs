/**
 * A page that shows a card when it is opened from the disk. A browser lets such a page read no other file,
 * so its data stands in the page, and every script is the one that needs no other.
 */
export function samplePage(feed) {
  const data = feed.trim().replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>civic-widgets 样例</title>
    <link rel="stylesheet" href="civic/civic-reserve.css">
    <script src="civic/civic-whole.js" defer></script>
    <script src="civic/large-type.js" defer></script>
  </head>
  <body>
    <h1>样例页 <span lang="en">Sample page</span></h1>
    <p>双击就能打开。放到网站上以后，数据写在 /feeds/liaoyuan.json 里，标签写成：
      <code>&lt;civic-member-card src="/feeds/liaoyuan.json#gao-wei"&gt;</code></p>
    <p lang="en">Opens from the disk. On a server the data is in /feeds/liaoyuan.json, and the tag is as above.</p>
    <p><button type="button" data-civic-large-type>大字 Larger type</button></p>
    <civic-member-card item="gao-wei">
      <script type="application/json">
${data}
      </script>
      高微
    </civic-member-card>
  </body>
</html>
`;
}
