namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Says whose storage call comes next.</summary>
internal interface ISchedule
{
    int Choose(IReadOnlySet<int> waiting);
}
