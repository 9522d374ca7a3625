/**
 * Shows the notice where the browser lacks what our pages stand on: cascade layers, `oklch` and `:has` came together by Chromium 111.
 * ES5 and no CSS of ours, for Chromium 53 and its like; styles are set through the object model, which no policy forbids. What is shown is
 * a copy beside the body: a page that half wakes afterwards puts its own markup in order, and would hide the original again.
 */
export const OLD_BROWSER_SCRIPT = `(function () {
  try {
    if (window.CSS && CSS.supports && CSS.supports("color", "oklch(0 0 0)") && CSS.supports("selector(:has(a))")) return;
  } catch (unknown) {}
  var words = document.getElementById("old-browser");
  if (!words) return;
  var notice = document.createElement("div");
  notice.innerHTML = words.innerHTML;
  notice.style.cssText = "position:fixed;top:0;right:0;bottom:0;left:0;z-index:99999;overflow:auto;padding:8% 8%;" +
    "background:#0c1b14;color:#f2ecdd;font-family:sans-serif;font-size:36px;line-height:1.4;text-align:center";
  var path = location.pathname === "/" && /[?&]mode=tv/.test(location.search) ? "/tv" : location.pathname;
  var address = document.createElement("p");
  address.style.cssText = "font-size:56px;font-weight:bold;color:#e4cb95;word-wrap:break-word";
  address.textContent = location.host + (path === "/" ? "" : path);
  notice.appendChild(address);
  document.documentElement.appendChild(notice);
})();`;
