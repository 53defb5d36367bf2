problem-email-providers-too-many = يوجد هنا 20 مزود بريد بالفعل. أزل مزودًا لا حاجة إليه.
