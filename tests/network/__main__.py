"""`python -m tests.network`: what each page costs on a first visit and again, beside its budget."""

import tempfile
from pathlib import Path

from tests import browsers, machine, servers
from tests.accessibility.places import LANGUAGES
from tests.network.budgets import FIRST_VISIT, costs
from tests.network.scales import visit
from tests.network.test_first_visit import readings


def main() -> None:
    program = machine.browser()
    assert program is not None, "There is no browser on this machine"
    names = list(FIRST_VISIT)
    _line("page", [*names, "again"])
    _line("at most", [str(FIRST_VISIT[name].most) for name in names])
    _line("aim", [str(FIRST_VISIT[name].aim) for name in names])
    with (
        tempfile.TemporaryDirectory() as folder,
        servers.portal(Path(folder)) as address,
        browsers.launched(program) as browser,
        browsers.opening(browser, address) as open_page,
    ):
        for language in LANGUAGES:
            for path in readings(address, language):
                page = open_page()
                cost = costs(visit(page, path))
                again = visit(page, path)
                _line(path, [*(str(cost[name]) for name in names), str(again.total)])
                page.context.close()


def _line(name: str, values: list[str]) -> None:
    print(f"{name:42}", *(f"{value:>12.12}" for value in values))


if __name__ == "__main__":
    main()
