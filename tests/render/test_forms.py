"""Plain text, HTML and Markdown of an article."""

from html.parser import HTMLParser

from qtreader.render.html import article_html
from qtreader.render.markdown import article_markdown
from qtreader.render.text import article_text


class Elements(HTMLParser):
    """(tag, text) of each element of the body, and every address that is loaded from elsewhere."""

    def __init__(self, html):
        super().__init__()
        self.found, self.loaded = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.loaded += [value for name, value in attributes if name in ("src", "href")]
        if tag == "br":
            self.found[-1][1] += "\n"
        else:
            self.found.append([tag, ""])

    def handle_data(self, data):
        if self.found and data.strip():
            self.found[-1][1] += data


def test_plain_text_has_a_line_for_each_part_and_indents_the_paragraphs(filed):
    article = filed("本报讯 5日,开会。", "会上,很好。", headline="同心 同德", byline=("■记者 张三",))
    assert article_text(article).splitlines() == [
        "2022年1月28日 星期五 · 第1版 · 农历十二月廿六 · 总第311期",
        "同心 同德",
        "记者 张三",
        "\u3000\u3000本报讯 5日，开会。",
        "\u3000\u3000会上，很好。",
    ]


def test_html_is_one_file_with_the_headline_as_heading(filed):
    page = Elements(
        article_html(filed("正文。", headline="同心同德建设新城区 再上一个新台阶", subheads=("李四主持",)))
    )
    assert ["title", "同心同德建设新城区 再上一个新台阶"] in page.found
    assert ["h1", "同心同德建设新城区\n再上一个新台阶"] in page.found
    assert ["h2", "李四主持"] in page.found
    assert ["p", "正文。"] in page.found
    assert page.loaded == []


def test_html_shows_signs_that_are_marks_of_html(filed):
    page = Elements(article_html(filed("a<b>&amp;</b>", headline="<script>坏</script>")))
    assert ["h1", "<script>坏</script>"] in page.found
    assert ["p", "a<b>&amp;</b>"] in page.found
    assert "script" not in [tag for tag, _ in page.found]


def test_markdown_shows_signs_that_are_marks_of_markdown(filed):
    article = filed("# 一*二*_三_", "1. 首先", "- 其次[x](丙)", headline="同心 同德", byline=("■记者 张三",))
    assert article_markdown(article).split("\n\n")[1:] == [
        "# 同心 同德",
        "*记者 张三*",
        r"\# 一\*二\*\_三\_",
        r"1\. 首先",
        r"\- 其次\[x\]（丙）" + "\n",
    ]
