"""The scorecard: what the rounds came to, by four perspectives and eight lessons, with two moments for each."""
