/** Editors in their default configuration: how each is opened, read and written by a page. */

export interface Editor {
  readonly name: string;
  readonly head: string;
  /**
   * A script that makes the editor out of `#editor` and then calls `ready({ focus, read, write })`.
   * `write` is the source view: HTML that somebody typed.
   */
  readonly script: string;
}

const packaged = (src: string): string => `<script src="/packages/${src}"></script>`;
const sheet = (href: string): string => `<link rel="stylesheet" href="/packages/${href}">`;

const tiny = (more: string): string => `
  tinymce.init({ selector: '#editor', ${more} setup: function (editor) {
    editor.on('init', function () { ready({
      focus: function () { editor.focus() },
      read: function () { return editor.getContent() },
      write: function (html) { editor.setContent(html) } }) }) } })`;

export const editors: readonly Editor[] = [
  {
    name: 'TinyMCE 4',
    head: packaged('tinymce4/tinymce.min.js'),
    script: tiny("plugins: 'paste link code',"),
  },
  {
    name: 'TinyMCE 8',
    head: packaged('tinymce8/tinymce.min.js'),
    script: tiny("license_key: 'gpl', plugins: 'link code',"),
  },
  {
    name: 'CKEditor 4',
    head: packaged('ckeditor4/ckeditor.js'),
    script: `
      var editor = CKEDITOR.replace('editor', { versionCheck: false });
      editor.on('instanceReady', function () { ready({
        focus: function () { editor.focus() },
        read: function () { return editor.getData() },
        write: function (html) { return new Promise(function (done) { editor.setData(html, done) }) } }) })`,
  },
  {
    name: 'CKEditor 5',
    head:
      sheet('ckeditor5/dist/browser/ckeditor5.css') +
      packaged('ckeditor5/dist/browser/ckeditor5.umd.js'),
    script: `
      var kit = CKEDITOR;
      kit.ClassicEditor.create(document.querySelector('#editor'), { licenseKey: 'GPL',
        plugins: [kit.Essentials, kit.Paragraph, kit.Bold, kit.Italic, kit.Heading, kit.List, kit.Link, kit.AutoLink],
        toolbar: ['bold', 'link'] }).then(function (editor) { ready({
          focus: function () { editor.editing.view.focus() },
          read: function () { return editor.getData() },
          write: function (html) { editor.setData(html) } }) })`,
  },
  {
    name: 'wangEditor 5',
    head:
      sheet('@wangeditor/editor/dist/css/style.css') + packaged('@wangeditor/editor/dist/index.js'),
    script: `
      var editor = wangEditor.createEditor({ selector: '#editor', html: '<p><br></p>', config: {} });
      setTimeout(function () { ready({
        focus: function () { editor.focus() },
        read: function () { return editor.getHtml() },
        write: function (html) { editor.setHtml(html) } }) }, 100)`,
  },
  {
    name: 'Quill 2',
    head: sheet('quill/dist/quill.snow.css') + packaged('quill/dist/quill.js'),
    script: `
      var quill = new Quill('#editor', { theme: 'snow' });
      ready({
        focus: function () { quill.focus() },
        read: function () { return quill.root.innerHTML },
        write: function (html) { quill.clipboard.dangerouslyPasteHTML(html) } })`,
  },
  {
    name: 'TipTap 3',
    head: '<script src="/tiptap.js"></script>',
    script: `
      var editor = new tiptap.Editor({ element: document.querySelector('#editor'), extensions: [tiptap.StarterKit] });
      ready({
        focus: function () { editor.commands.focus() },
        read: function () { return editor.getHTML() },
        write: function (html) { editor.commands.setContent(html) } })`,
  },
];

export const editorPage = ({ head, script }: Editor): string => `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>editor</title>${head}</head>
<body><div id="editor" style="min-height:200px"></div>
<script>function ready(made) { window.hostEditor = made }</script>
<script>${script}</script></body></html>`;
