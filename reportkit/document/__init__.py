"""What a paper is made of: a small closed tree that both writers read."""
