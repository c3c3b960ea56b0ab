/**
 * Two builds into dist/: the add-in (what an intranet server publishes) and the trial page, which a published copy can
 * leave out (dist/trial.html and dist/trial/).
 *
 * The add-in is ONE page for the shared runtime: taskpane.html loads Office.js, then the functions, then the pane. The
 * functions are a bundle of their own and the pane depends on it: what both use is loaded once, and the functions
 * never wait for React.
 */
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { judgeSizes } from "./tools/budgets.js";

const require = createRequire(import.meta.url);
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");

const root = import.meta.dirname;
const dist = path.join(root, "dist");
const versionIn = (file) => JSON.parse(readFileSync(file, "utf8")).version;
const versions = {
  emu: versionIn(path.join(root, "package.json")),
  officeJs: versionIn(require.resolve("@microsoft/office-js/package.json")),
};
const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/**
 * What Office.js loads in Excel on Windows, Mac, the web and iPad, unmodified; no telemetry script, no other language.
 */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "es6-promise.js",
  "custom-functions-runtime.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "excel-winrt-16.00.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "excel-ios-16.00.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
];

/** Says what a person downloads, and leaves the time of the build for `ensureBuilt` (tools/build.ts). */
class BuildReport {
  constructor(mode, stamp) {
    this.mode = mode;
    this.stamp = path.join(root, ".cache", stamp);
  }

  apply(compiler) {
    let started = new Date();
    const begin = () => {
      started = new Date();
      rmSync(this.stamp, { force: true });
    };
    compiler.hooks.beforeRun.tap("BuildReport", begin);
    compiler.hooks.watchRun.tap("BuildReport", begin);
    compiler.hooks.done.tap("BuildReport", (stats) => {
      if (stats.hasErrors()) {
        return;
      }
      mkdirSync(path.dirname(this.stamp), { recursive: true });
      writeFileSync(this.stamp, `${this.mode}\n`);
      utimesSync(this.stamp, started, started);
      if (this.mode === "production") {
        this.print(stats);
      }
    });
  }

  print(stats) {
    for (const [name, entry] of stats.compilation.entrypoints) {
      const scripts = entry.chunks.flatMap((chunk) => (chunk.name === name ? [...chunk.files] : []));
      for (const script of scripts.filter((file) => /\.js(\?|$)/.test(file))) {
        const text = readFileSync(path.join(dist, script.replace(/\?.*$/, "")));
        const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
        console.info(`size ${name}: ${kilobytes(gzipSync(text, { level: 9 }).length)} gzip, ${kilobytes(text.length)} plain`);
      }
    }
  }
}

/** Names the packages whose code is in the bundles, for the bill of materials of a package (tools/package). */
class ShippedPackages {
  apply(compiler) {
    compiler.hooks.done.tap("ShippedPackages", ({ compilation }) => {
      const inBundles = [...compilation.modules].filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0);
      const files = inBundles.flatMap((module) => (module.modules ? [...module.modules] : [module]));
      const folders = files.map(
        (module) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module.nameForCondition?.() ?? "")?.[1],
      );
      const shipped = [...new Set(folders.filter((folder) => folder !== undefined))].map((folder) => {
        const { name, version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
        return { name, version };
      });
      shipped.push({ name: "@microsoft/office-js", version: versions.officeJs });
      shipped.sort((a, b) => (a.name < b.name ? -1 : 1));
      mkdirSync(path.join(root, ".cache"), { recursive: true });
      writeFileSync(path.join(root, ".cache", "shipped.json"), `${JSON.stringify(shipped, null, 2)}\n`);
    });
  }
}

/**
 * Lets Excel call a function also when a cell of its arguments holds an error value: the other rows of a table must not fall
 * silent, and the function names the cell. The generator of the metadata has no tag for it.
 */
class ErrorsAsArguments {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const { sources } = compiler.webpack;
    // As early as the generator, and in the compilations of pages too: a watching build takes two contents under one name for an error.
    compiler.hooks.compilation.tap("ErrorsAsArguments", (compilation) => {
      const made = compilation.assets[this.file];
      if (made) {
        const metadata = { ...JSON.parse(made.source().toString()), allowErrorForDataTypeAny: true };
        compilation.assets[this.file] = new sources.RawSource(JSON.stringify(metadata, null, 2));
      }
    });
  }
}

/** Stops a production build whose files are larger than their budgets (tools/budgets.js). */
class Budgets {
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Budgets", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "Budgets", stage }, (assets) => {
        const own = Object.keys(assets).filter((file) => !file.startsWith("office/") && /\.(js|html|json)(\?|$)/.test(file));
        const sizes = own.map((file) => [file, gzipSync(assets[file].buffer(), { level: 9 }).length]);
        for (const sentence of judgeSizes(Object.fromEntries(sizes))) {
          compilation.errors.push(new WebpackError(sentence));
        }
      });
    });
  }
}

function common(mode, stamp) {
  return {
    mode,
    context: root,
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      parser: { javascript: { exportsPresence: "error" } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                target: "es2022",
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" } },
              },
            },
          },
        },
        { test: /\.(png|svg|wasm|xlsx)$/, type: "asset/resource" },
        { test: /\.md$/, type: "asset/source" },
      ],
    },
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(root, ".cache", "webpack"),
      buildDependencies: { config: [import.meta.filename] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [new BuildReport(mode, stamp)],
  };
}

function addin(mode) {
  const base = common(mode, "built-addin");
  const named = mode === "production" ? "[name].[contenthash:8]" : "[name]";
  return {
    ...base,
    name: "addin",
    // Chunks are named, each with its budget; the little that two of them share is in both.
    optimization: { splitChunks: { cacheGroups: { default: false, defaultVendors: false } } },
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
    },
    output: {
      path: dist,
      // The manifest names functions.js, so its name stays; the page asks for it with the hash behind it.
      filename: ({ chunk }) => (chunk?.name === "functions" ? "functions.js?[contenthash:8]" : `${named}.js`),
      chunkFilename: `${named}.js`,
      assetModuleFilename: `assets/${named}[ext]`,
      clean: { keep: (file) => /^trial[/.]/.test(file) },
    },
    plugins: [
      ...base.plugins,
      ...(mode === "production" ? [new Budgets()] : []),
      new CustomFunctionsMetadataPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
      new ErrorsAsArguments("functions.json"),
      new ShippedPackages(),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        versions,
        // Plain scripts at the end of the body: they run in this order and after Office.js, which stands in the head.
        scriptLoading: "blocking",
        inject: "body",
      }),
      new CopyPlugin({
        patterns: [
          ...officeFiles.map((file) => ({
            from: path.join(officeJs, file),
            to: `office/${file}`,
            info: { minimized: true },
          })),
          { from: path.join(officeJs, "../LICENSE.md"), to: "office/LICENSE.md" },
          { from: "assets/*.{png,json}" },
          { from: "manifest.xml" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
        ],
      }),
    ],
  };
}

function trial(mode) {
  const base = common(mode, "built-trial");
  const named = mode === "production" ? "trial/[name].[contenthash:8]" : "trial/[name]";
  return {
    ...base,
    name: "trial",
    entry: { trial: "./test/excel-host/page/main.tsx" },
    output: {
      path: dist,
      filename: `${named}.js`,
      chunkFilename: `${named}.js`,
      assetModuleFilename: `${named}[ext]`,
      clean: { keep: (file) => !/^trial[/.]/.test(file) },
    },
    plugins: [...base.plugins, new HtmlPlugin({ filename: "trial.html", template: "./test/excel-host/page/index.html" })],
  };
}

/** The empty page that `npm run bench -- --pane` measures the pane against: the same build, never part of dist/. */
function benchTemplate(mode) {
  return {
    ...common(mode, "built-template"),
    name: "template",
    entry: { template: "./test/bench/pane/template/main.tsx" },
    output: { path: path.join(root, ".cache/template"), filename: "[name].[contenthash:8].js", clean: true },
    plugins: [
      new HtmlPlugin({
        filename: "template.html",
        template: "./test/bench/pane/template/index.html",
        scriptLoading: "blocking",
        inject: "body",
      }),
    ],
  };
}

export default function configurations(environment, { mode = "production" } = {}) {
  if (environment?.template) {
    return [benchTemplate(mode)];
  }
  const trialIsThere = existsSync(path.join(root, "test/excel-host/page/main.tsx"));
  return trialIsThere ? [addin(mode), trial(mode)] : [addin(mode)];
}
