/** Pages of docs/, as their text (webpack.config.js, tools/test/text.cjs). */
declare module "*.md" {
  const text: string;
  export = text;
}
