"""Pictures of the built site: `make shots` (each page type, wide and narrow, light and dark) and `make picture` (README).

    python -m tools.shots site shots
    python -m tools.shots site docs/images/briefing.png

The first argument is the built site, the second a folder for all pictures or the file of the one of the README.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from tools.demo import PAGE_TYPES, PICTURED, SCHEMES, WIDTHS, find_chromium, find_page, launch, serve, stay

FRONT = {"width": 1100, "height": 900}


def main(site: Path, target: Path) -> None:
    """Writes the pictures; page types that the site does not have are named."""
    chromium = find_chromium()
    if not chromium:
        sys.exit("Chromium is not installed (Debian, Ubuntu: apt install chromium)")
    with serve(site, below="/") as address, launch(chromium) as browser:
        if target.suffix == ".png":
            take_picture(browser, f"{address}{find_page(site, PICTURED)}", target)
            return
        target.mkdir(parents=True, exist_ok=True)
        for type in PAGE_TYPES:
            page = find_page(site, type)
            if page is None:
                print(f"no page of the type {type}")
                continue
            take_shots(browser, f"{address}{page}", target / type)


def take_shots(browser: Browser, address: str, beginning: Path) -> None:
    """The whole page as `beginning-narrow-dark.png` and so on."""
    for width, pixels in WIDTHS.items():
        for scheme in SCHEMES:
            page = browser.new_page(viewport={"width": pixels, "height": 800}, color_scheme=scheme)
            show(page, address)
            page.screenshot(path=f"{beginning}-{width}-{scheme}.png", full_page=True)
            page.close()


def take_picture(browser: Browser, address: str, target: Path) -> None:
    """The top of a briefing, with the evidence of a bullet beside it."""
    page = browser.new_page(viewport=FRONT, device_scale_factor=1.5)
    show(page, address)
    page.locator("li:has(> .bg-point) .bg-ref").first.click()
    page.mouse.move(0, 0)
    page.screenshot(path=target)


def show(page: Page, address: str) -> None:
    stay(page)
    page.goto(address)
    page.wait_for_load_state("networkidle")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
