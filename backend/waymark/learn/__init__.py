"""Learn: modules, carers' guides, words, questions to check oneself, "was this page clear?"."""
