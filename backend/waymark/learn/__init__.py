"""Learn: modules, carers' guides, the words, questions to check oneself, and "was this page clear?"."""
