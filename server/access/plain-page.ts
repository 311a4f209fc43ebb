import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

interface Said {
  readonly title: string;
  readonly text: string;
}

/** A page that only says something: Chinese first, no style, nothing that it loads. */
export const plainPage = ({ zh, en }: { zh: Said; en: Said }): Markup =>
  html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${zh.title}</title>
      </head>
      <body>
        <main>
          <h1>${zh.title}</h1>
          <p>${zh.text}</p>
          <div lang="en">
            <h2>${en.title}</h2>
            <p>${en.text}</p>
          </div>
          <p>
            <a href="/">首页 <span lang="en">Home page</span></a>
          </p>
        </main>
      </body>
    </html>`;
