"""The style sheet of the web page; its colours stand in `looks`."""

STYLE = """
*{box-sizing:border-box}html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:76rem;padding:clamp(1rem,3vw,2.5rem);background:var(--paper);color:var(--text);
font:1rem/1.55 "Source Sans 3","Source Sans Pro",system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1,h2,h3{font-family:"Source Serif 4",Georgia,"Times New Roman",serif;line-height:1.2}
h1{font-size:clamp(1.7rem,4vw,2.6rem);margin:0 0 .3rem}h2{font-size:1.5rem;margin:2.2rem 0 .6rem;padding-top:.4rem;
border-top:2px solid var(--strong)}h3{font-size:1.12rem;font-weight:600;margin:0}
.covers,.facts,.who,.sources,footer,figcaption,.legend{color:var(--muted);font-size:.9rem}
header p{max-width:44rem;margin:.3rem 0 .8rem}
a{color:inherit;text-decoration-color:var(--strong);text-underline-offset:.2em}a:hover{color:var(--strong)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--strong);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
figure{margin:1.2rem 0 .4rem}figure svg{display:block;width:100%;height:auto}.wide{display:none}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.2rem 0;padding:0}
.sign{width:.95em;height:.95em;margin-right:.4em;vertical-align:-.08em;flex:none}
nav{display:flex;flex-wrap:wrap;gap:.2rem .3rem;margin:1.4rem 0 0}
nav a{padding:.35rem .6rem;min-height:2rem;min-width:2rem;text-align:center;border:1px solid var(--line);
border-radius:4px;text-decoration:none;font-variant-numeric:tabular-nums}
nav a:hover{border-color:var(--strong)}
ol,.sources{list-style:none;margin:0;padding:0}ol>li{padding:.7rem 0;border-bottom:1px solid var(--line)}
.when{font-weight:600;color:var(--strong);margin-bottom:.2rem}
article+article{margin-top:1rem}article p{margin:.15rem 0}
blockquote{margin:.35rem 0;padding-left:.8rem;border-left:3px solid var(--quiet);max-width:46rem}
.denied h3,.negated h3{color:var(--muted)}
.sources li{padding-left:1rem;text-indent:-1rem}.sources li::before{content:"— "}
footer{margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--line)}summary{cursor:pointer;padding:.4rem 0}
code{display:block;padding:.7rem;border:1px solid var(--line);border-radius:4px;user-select:all;font-size:.85rem}
@media (min-width:48rem){.wide{display:block}.narrow{display:none}
ol>li{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:1.5rem}}
@page{margin:1.6cm}@media print{body{padding:0;max-width:none;font-size:10pt}nav,footer details,.skip{display:none}
article,ol>li{break-inside:avoid}h2{break-after:avoid}a{text-decoration:none}}
""".replace("\n", "")
