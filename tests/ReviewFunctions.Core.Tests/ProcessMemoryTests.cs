namespace ReviewFunctions.Core.Tests;

public sealed class ProcessMemoryTests
{
    private const long Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData(256, 64, 8, 1)]
    [InlineData(512, 128, 16, 1)]
    [InlineData(1023, 255, 16, 1)]
    [InlineData(2048, 256, 16, 2)]
    [InlineData(64 * 1024, 256, 16, 2)]
    public void What_is_kept_in_memory_follows_from_what_the_process_may_use(long mebibytes, long documents, long entries, int decodes)
    {
        var memory = new ProcessMemory(mebibytes * Mebibyte);
        Assert.Equal((documents, entries, decodes),
            (memory.Documents / Mebibyte, memory.EntryCharacters * sizeof(char) / Mebibyte, memory.Decodes));
    }

    [Fact]
    public void An_instance_of_512_MB_holds_caches_and_a_picture_with_a_hundred_megabytes_to_spare()
    {
        var memory = new ProcessMemory(512 * Mebibyte);
        var taken = memory.Documents + (memory.EntryCharacters * sizeof(char)) + (memory.Decodes * 250_000_000L);
        Assert.InRange(taken, 0, 412 * Mebibyte);
    }
}
