"""The gate as a whole: gold, analysis, figures, floors."""

from pathlib import Path

from briefgen.evaluation import evaluate, update_floors
from briefgen.settings import Settings


def test_the_gate_closes_and_opens(tmp_path: Path, source: str) -> None:
    """Without floors it fails; with floors just set it holds; with gold changed since it fails again."""
    article = tmp_path / "pier.yml"
    article.write_text(source, encoding="utf-8")
    settings = Settings(root=tmp_path)

    report = evaluate(tmp_path, settings)
    assert report.articles == 1
    assert [failure[:25] for failure in report.failures] == ["There are no floors yet: "]

    update_floors(tmp_path, report, allow_lower=False)
    assert evaluate(tmp_path, settings).failures == ()

    article.write_text(source + "\n# a second look\n", encoding="utf-8")
    assert [failure[:30] for failure in evaluate(tmp_path, settings).failures] == ["The gold articles have changed"]
