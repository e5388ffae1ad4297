"""The measures of the design, in pixels."""

from __future__ import annotations

from infra0.emit.diagram.text.metrics import Weight

CARD_HEIGHT = 58
CARD_LINE = 18
"""What a second line of a label adds to a card's height."""
CARD_WIDTHS = (176, 264)
CARD_TEXT_LEFT = 58
CARD_TEXT_LEFT_BARE = 18
"""Where a card's text starts when there is no icon."""
CARD_TEXT_RIGHT = 16

LABEL_SIZE = 13.5
LABEL_WEIGHT = Weight.SEMIBOLD
DETAIL_SIZE = 11.5
DETAIL_WEIGHT = Weight.REGULAR
EDGE_LABEL_SIZE = 11
EDGE_LABEL_WEIGHT = Weight.REGULAR
EDGE_LABEL_WIDTH = 150
EDGE_LABEL_HEIGHT = 20
EDGE_LABEL_PADDING = 7
CONTAINER_SIZE = 13
CONTAINER_WEIGHT = Weight.SEMIBOLD

CONTAINER_PADDING = 14
CONTAINER_AIR = 8
"""What Graphviz keeps free around a container, beyond its border."""
CONTAINER_HEADER = 38
CONTAINER_TEXT_LEFT = 40

ROW_GAP = 26
"""Between cards side by side, across the flow."""
CHANNEL = 58
"""Least room between two columns of cards."""
CHANNEL_MARGIN = 22
"""Between the border of a card or container and the nearest track."""
TRACK_GAP = 13
PORT_GAP = 16
PORT_GAP_LEAST = 9
PORT_MARGIN = 13
"""Between the corner of a card and its first port."""
LANE_MARGIN = 11
"""Between a card and an edge that passes it."""
LANE_GAP = 11
LABEL_MARGIN = 12
"""Between a column that holds only labels and the nearest track."""
