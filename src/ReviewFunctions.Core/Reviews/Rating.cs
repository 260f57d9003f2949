namespace ReviewFunctions.Core.Reviews;

/// <summary>A judgement as a number (<see href="https://schema.org/Rating">schema.org Rating</see>). Ratings are optional.</summary>
/// <param name="Value">Between <paramref name="Worst"/> and <paramref name="Best"/>, at most two decimal places.</param>
/// <param name="Best">The top of the scale; 5 unless said, 100 at most.</param>
/// <param name="Worst">The bottom of the scale, below <paramref name="Best"/>; 1 unless said (0 where the value is below 1), 0 at least.</param>
public sealed record Rating(decimal Value, decimal Best = 5, decimal Worst = 1);
