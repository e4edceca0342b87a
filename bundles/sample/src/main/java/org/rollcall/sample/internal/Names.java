package org.rollcall.sample.internal;

/** Names to invent people from; any likeness is chance. */
final class Names {
    static final String[] FIRST = {
        "Aisha",
        "Amelia",
        "Anna",
        "Arjun",
        "Beatriz",
        "Björn",
        "Chidi",
        "Chloë",
        "Daniel",
        "Dilnoza",
        "Elif",
        "Ewan",
        "Fatima",
        "Freya",
        "Grace",
        "Hana",
        "Hugo",
        "Ifeoma",
        "Isla",
        "Jack",
        "José",
        "Jun",
        "Kofi",
        "Layla",
        "Leon",
        "Łukasz",
        "Maya",
        "Mei-Ling",
        "Mohammed",
        "Nia",
        "Noah",
        "Oliver",
        "Omar",
        "Priya",
        "Quỳnh",
        "Ravi",
        "Rhys",
        "Ruth",
        "Saoirse",
        "Siobhán",
        "Sofía",
        "Tariq",
        "Theo",
        "Uma",
        "Viktor",
        "Wren",
        "Yara",
        "Zoë"
    };

    static final String[] SURNAMES = {
        "Ahmed",
        "Ali",
        "Amoah",
        "Brown",
        "Chen",
        "Costa",
        "D'Souza",
        "Dvořák",
        "Evans",
        "Fernández",
        "Garcia",
        "Hughes",
        "Ibrahim",
        "Jones",
        "Kowalski",
        "Kumar",
        "Lewis",
        "MacLeod",
        "Müller",
        "Nguyen",
        "O'Neill",
        "Okafor",
        "Patel",
        "Quigley",
        "Rahman",
        "Ramírez",
        "Roberts",
        "Sato",
        "Singh",
        "Smith-Jones",
        "Sørensen",
        "Taylor",
        "Ueda",
        "Vasquez",
        "Walker",
        "Williams",
        "Wright",
        "Yılmaz",
        "Zhang"
    };

    static final String[] ADVISORS = {
        "Dr A. Ainsworth",
        "Prof. B. Birch",
        "Dr C. Chaudhry",
        "\"Dr D. Deane, MBE\"",
        "Dr E. Eccles",
        "Prof. F. Fell",
        "Dr G. Greenhalgh",
        "Dr H. Hartley",
        "Prof. I. Irving",
        "Dr J. Jessop",
        "Dr K. Kendal",
        "Dr L. Langdale"
    };

    static final String[] TEACHING = {
        "PBL Tutorial",
        "Lecture: Cardiology",
        "Lecture: Renal",
        "SSM Seminar",
        "\"Anatomy, Dissection\"",
        "\"Clinical Skills \"\"OSCE\"\" Prep\"",
        "Ethics Workshop"
    };

    static final String[] PLACEMENTS = {
        "MED.PLAC Royal Lancaster Infirmary", "med.plac Furness General",
        "\"MED.PLAC Blackpool Victoria, Ward 7\"", "MED.OTHR Community GP",
        "Palliative Care - St John's Hospice"
    };

    static final String[] SELF_STUDY = {"MED.STUDY Library", "Self-study: Histology"};

    private Names() {}
}
